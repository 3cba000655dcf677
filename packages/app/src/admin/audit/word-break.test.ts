import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { AUDIT_WORDS } from './audit-words.ts'
import { wordBreak } from './word-break.ts'

test('every break that the server tells has words', async () => {
  const folder = new URL('../../../../server/src/audit/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.startsWith('verify-'))
  const files = [...names, 'checkpoints/judge-checkpoints.ts']
  const source = (await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n')
  const sayings = /(?:tell\([^,]+, |return |says: |\? |\n {6}: )(['`])([a-z][^'`]+ [^'`]+)\1/g
  const told = [...source.matchAll(sayings)].map((found) => found[2]!.replaceAll(/\$\{[^}]+\}/g, '17'))
  expect(told.length).toBeGreaterThanOrEqual(26)
  for (const says of told) {
    expect(wordBreak(says, AUDIT_WORDS.zh)).toMatch(/\p{Script=Han}/u)
    expect(wordBreak(says, AUDIT_WORDS.en)).not.toBe(says)
  }
})

test('says which', () => {
  expect(wordBreak('entries 3 to 5 are missing', AUDIT_WORDS.zh)).toBe('第 3 到 5 条不见了')
  expect(wordBreak('something new', AUDIT_WORDS.zh)).toBe('something new')
})
