import { expect, test } from 'vitest'
import type { Filter } from '../finding/filter.ts'
import type { ListField } from './list-fields.ts'
import { wordFilter, wordRecordFilter } from './word-filter.ts'

const zone = 'Asia/Shanghai'
const base: ListField = {
  field: '/a',
  title: '甲',
  shortTitle: '甲',
  kind: 'text',
  numeric: false,
  sortable: true,
  isColumn: true,
  isUsual: true,
  options: [
    { value: 'x', title: '上门' },
    { value: 'y', title: '电话' },
  ],
  moment: 'date',
  text: () => '',
}

test.each<[ListField['kind'], Filter['op'], Filter['value'], string, string]>([
  ['text', 'contains', '王', '甲 包含 王', '甲 contains 王'],
  ['text', 'empty', undefined, '甲 为空', '甲 is empty'],
  ['number', 'ge', 100, '甲 ≥ 100', '甲 ≥ 100'],
  ['number', 'between', [1, 5], '甲 1 至 5', '甲 1 to 5'],
  [
    'moment',
    'between',
    ['2026-03-01', '2026-03-31'],
    '甲 2026-03-01 至 2026-03-31',
    '甲 2026-03-01 to 2026-03-31',
  ],
  ['moment', 'between', ['2026-03-01', '9999-12-31'], '甲 2026-03-01 起', '甲 since 2026-03-01'],
  ['moment', 'between', ['1000-01-01', '2026-03-01'], '甲 至 2026-03-01', '甲 until 2026-03-01'],
  ['moment', 'after', '2026-03-04T16:30:00Z', '甲 晚于 2026-03-05 00:30', '甲 is after 2026-03-05 00:30'],
  ['moment', 'within', 'this-month', '甲：本月', '甲: this month'],
  ['moment', 'within', 'last-7-days', '甲：最近 7 天', '甲: the last 7 days'],
  ['text', 'notContains', '王', '甲 不包含 王', '甲 does not contain 王'],
  ['option', 'anyOf', ['x', 'y'], '甲 是 上门 或 电话', '甲 is 上门 or 电话'],
  ['option', 'noneOf', ['gone'], '甲 不是 gone', '甲 is not gone'],
  ['answer', 'eq', false, '甲：否', '甲: no'],
])('%s %s %j', (kind, op, value, zh, en) => {
  const filter = { field: '/a', op, ...(value !== undefined && { value }) }
  expect(wordFilter(filter, { ...base, kind }, { zone, locale: 'zh' })).toBe(zh)
  expect(wordFilter(filter, { ...base, kind }, { zone, locale: 'en' })).toBe(en)
})

test('alternatives are said together, and not at all where one of their fields is not known', () => {
  const wording = { zone, locale: 'zh' } as const
  const any: Filter[] = [
    { field: '/a', op: 'contains', value: '王' },
    { field: '/a', op: 'empty' },
  ]
  expect(wordRecordFilter({ any }, [{ ...base, kind: 'text' }], wording)).toBe('甲 包含 王 或 甲 为空')
  expect(
    wordRecordFilter({ any: [...any, { field: '/gone', op: 'empty' }] }, [base], wording),
  ).toBeUndefined()
})
