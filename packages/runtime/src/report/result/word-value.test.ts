import { afterAll, expect, test, vi } from 'vitest'
import { integer } from '../../fields/integer/integer.ts'
import type { Json } from '../../form/json-schema.ts'
import type { ResultColumn } from './result.ts'

// Types are added before the first is read: other tests may have read some by now, and know none of these.
vi.resetModules()
afterAll(() => vi.resetModules())
const { addFieldTypes } = await import('../../fields/registry.ts')
const { columnTitle, withDecimals, wordTotal, wordValue } = await import('./word-value.ts')

addFieldTypes([
  {
    ...integer,
    name: 'worded',
    newSchema: { type: 'integer', 'x-field': 'worded' },
    format: (value: Json) => '★'.repeat(Number(value)),
    wordsNumbers: true,
  },
])

const zh = { locale: 'zh', word: (printed: string) => printed } as const

function number(more: Partial<ResultColumn> = {}): ResultColumn {
  return { key: 'key', title: '金额', kind: 'number', ...more }
}

test.each<[ResultColumn, Json, string]>([
  [number({ decimals: 2 }), 1234567.5, '1,234,567.50'],
  [number({ decimals: 0 }), 2.5, '3'],
  [number({ decimals: 2 }), -1234.005, '-1,234.01'],
  [number(), 10 / 3, '3.33'],
  [number(), 1200, '1,200'],
  [number({ unit: '%', decimals: 1 }), 12.345, '12.3%'],
  [number({ unit: '%', title: '占比%' }), 12.5, '12.5'],
  [number(), null, ''],
  [number(), 0, '0'],
  [number({ schema: { type: 'number', 'x-field': 'money' } }), 12, '12.00'],
  [{ key: 'at', title: '时间', kind: 'moment' }, '2026-03-05T09:30:15.000Z', '2026-03-05 09:30'],
  [
    { key: 'on', title: '日期', kind: 'moment', schema: { type: 'string', 'x-field': 'date' } },
    '2026-03-05',
    '2026-03-05',
  ],
  [{ key: 'done', title: '完成', kind: 'answer' }, false, '否'],
  [{ key: 'any', title: '其他', kind: 'other' }, ['甲', '乙'], '甲、乙'],
])('words a value of %j: %j', (column, value, words) => {
  expect(wordValue(value, column, zh)).toBe(words)
})

test.each<[ResultColumn, Json, words: string, total: string]>([
  [number({ schema: { type: 'integer', 'x-field': 'worded' }, decimals: 0 }), 3, '★★★', '3'],
  [number({ schema: { type: 'integer', 'x-field': 'rating' }, decimals: 0 }), 3, '3', '3'],
  [number({ schema: { type: 'number', 'x-field': 'money' } }), 1200, '1,200.00', '1,200.00'],
  [{ key: 'who', title: '姓名', kind: 'text' }, 3, '3', '3'],
])('words one value of %j, and what many come to: %j', (column, value, words, total) => {
  expect(wordValue(value, column, zh)).toBe(words)
  expect(wordTotal(value, column, zh)).toBe(total)
})

test('gives all figures of a column the digits that one of them needs, two at most', () => {
  expect(withDecimals(number(), [1, 2.5, null]).decimals).toBe(1)
  expect(withDecimals(number(), [1, 1 / 3]).decimals).toBe(2)
  expect(withDecimals(number(), [1, 2]).decimals).toBe(0)
  expect(withDecimals(number({ decimals: 3 }), [1 / 3]).decimals).toBe(3)
})

test('says the unit in the title, once', () => {
  expect(columnTitle(number({ unit: '元' }), zh)).toBe('金额（元）')
  expect(columnTitle(number({ unit: '元', title: '金额（元）' }), zh)).toBe('金额（元）')
  expect(columnTitle(number({ unit: '%' }), zh)).toBe('金额')
  expect(columnTitle(number({ unit: '元' }), { locale: 'en', word: () => 'Amount' })).toBe('Amount (Amount)')
})
