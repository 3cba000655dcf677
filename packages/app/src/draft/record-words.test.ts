import { readFileSync } from 'node:fs'
import type { Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { recordWords } from './record-words.ts'

const url = new URL('../../../../schemas/relations/sales-analysis.schema.json', import.meta.url)
const form = JSON.parse(readFileSync(url, 'utf8')) as Form

test('a draft is named by what tells it apart, else by whatever it holds', () => {
  expect(recordWords(form, {}, 'zh')).toBe('')
  expect(recordWords(form, { year: '2026', customers: [{ customerName: '恒润' }] }, 'zh')).toBe('2026')
  expect(recordWords(form, { customers: [{}, { customerName: '恒润', productA: 5 }] }, 'zh')).toBe(
    '恒润 · 5.00',
  )
})
