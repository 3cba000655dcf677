import { expect, test } from 'vitest'
import type { Locale } from '../../fields/field-type.ts'
import type { WordSetting } from './report-words.ts'
import type { GroupKey, ResultColumn } from './result.ts'
import { keyWorder, wordKey, wordSum } from './word-key.ts'

function setting(locale: Locale, words: Record<string, string> = {}): WordSetting {
  return { locale, word: (printed) => words[printed] ?? printed }
}

function column(more: Partial<ResultColumn>): ResultColumn {
  return { key: 'key', title: '名称', kind: 'text', ...more }
}

const moment = (bucket: NonNullable<ResultColumn['bucket']>) => column({ kind: 'moment', bucket })
const bounds = column({ kind: 'number', bucket: [0, 100, 1500] })
const handling = column({
  kind: 'option',
  schema: {
    type: 'string',
    'x-field': 'choice',
    oneOf: [
      { const: 'return', title: '退货' },
      { const: 'other', title: '其他' },
    ],
  },
})

test.each<[string, ResultColumn, GroupKey, zh: string, en: string]>([
  ['a day', moment('day'), { value: '2026-03-05' }, '2026年3月5日', '5 Mar 2026'],
  ['a week', moment('week'), { value: '2026-W10' }, '2026年第10周', 'Week 10, 2026'],
  ['a month', moment('month'), { value: '2026-03' }, '2026年3月', 'Mar 2026'],
  ['a quarter', moment('quarter'), { value: '2026-Q1' }, '2026年一季度', 'Q1 2026'],
  ['a year', moment('year'), { value: '2026' }, '2026年', '2026'],
  ['below all bounds', bounds, { value: -1 }, '0以下', 'below 0'],
  ['between bounds', bounds, { value: 1 }, '100至不足1,500', '100 to under 1,500'],
  ['between bounds of whole numbers', { ...bounds, decimals: 0 }, { value: 1 }, '100–1,499', '100–1,499'],
  ['beyond all bounds', bounds, { value: 2 }, '1,500及以上', '1,500 and above'],
  ['an option', handling, { value: 'return' }, '退货', 'Return'],
  ['an option that is no longer one', handling, { value: 'gone' }, 'gone', 'gone'],
  ['the rest without words of its own', handling, { others: '' }, '其他', 'Others'],
  ['an answer', column({ kind: 'answer' }), { value: true }, '是', 'Yes'],
  ['words', column({}), { value: '华兴商贸' }, '华兴商贸', '华兴商贸'],
  ['a number', column({ kind: 'number' }), { value: 12345 }, '12,345', '12,345'],
  ['a blank', column({}), { value: null }, '未填', '(blank)'],
  ['the others', column({}), { others: '其他' }, '其他', 'Others'],
])('words %s', (_, group, key, zh, en) => {
  expect(wordKey(key, group, setting('zh'))).toBe(zh)
  expect(wordKey(key, group, setting('en', { 退货: 'Return', 其他: 'Others' }))).toBe(en)
})

test('leaves the year out where all quarters or weeks are of one', () => {
  const spans = (...values: string[]) => values.map((value) => ({ value }))
  const wordAll = (group: ResultColumn, keys: GroupKey[]) => keys.map(keyWorder(group, keys, setting('zh')))
  expect(wordAll(moment('quarter'), spans('2026-Q1', '2026-Q2'))).toEqual(['一季度', '二季度'])
  expect(wordAll(moment('quarter'), spans('2025-Q4', '2026-Q1'))).toEqual(['2025年四季度', '2026年一季度'])
  expect(wordAll(moment('week'), spans('2026-W01', '2026-W53'))).toEqual(['第1周', '第53周'])
})

test.each<[string, Parameters<typeof wordSum>[0], zh: string, en: string]>([
  ['a total', { role: 'total' }, '合计', 'Total'],
  ['a subtotal', { role: 'subtotal' }, '小计', 'Subtotal'],
  ['one with words of its own', { role: 'subtotal', title: '地区小计' }, '地区小计', 'Of the region'],
])('words %s', (_, head, zh, en) => {
  expect(wordSum(head, setting('zh'))).toBe(zh)
  expect(wordSum(head, setting('en', { 地区小计: 'Of the region' }))).toBe(en)
})
