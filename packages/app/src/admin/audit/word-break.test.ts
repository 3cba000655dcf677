import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { AUDIT_WORDS } from './audit-words.ts'
import { wordBreak } from './word-break.ts'

test('every break that the server tells has words', async () => {
  const source = await readFile(
    new URL('../../../../server/src/audit/verify-chain.ts', import.meta.url),
    'utf8',
  )
  const told = [...source.matchAll(/tell\([^,]+, (['`])(.+?)\1\)/g)].map((found) =>
    found[2]!.replaceAll(/\$\{[^}]+\}/g, '17'),
  )
  expect(told.length).toBeGreaterThanOrEqual(9)
  for (const says of told) {
    expect(wordBreak(says, AUDIT_WORDS.zh)).toMatch(/\p{Script=Han}/u)
    expect(wordBreak(says, AUDIT_WORDS.en)).not.toBe(says)
  }
})

test('says which', () => {
  expect(wordBreak('entries 3 to 5 are missing', AUDIT_WORDS.zh)).toBe('第 3 到 5 条不见了')
  expect(wordBreak('something new', AUDIT_WORDS.zh)).toBe('something new')
})
