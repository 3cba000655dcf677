import { describe, expect, test } from 'vitest'
import { amount, city, crossOf, customer, groups, keys, longList, total } from '../paper/results.fixture.ts'
import { reportValues, tableRows } from './report-values.ts'
import type { ReportValue } from '../definition/report.ts'
import type { CrossTable, Table } from './result.ts'
import { NOON } from '../../moment/noon.fixture.ts'

const cross: CrossTable = {
  ...crossOf({
    rowGroups: [customer],
    columnGroups: [city],
    measures: [amount],
    rows: [...groups('华兴商贸', null), { keys: [{ others: '其他' }], role: 'group' }, total],
    columns: [...groups('北京', '上海'), total],
  }),
  totals: { amount: 620, hidden: 4 },
}
const tables: Record<string, Table> = { sales: cross, list: longList(12) }

function valueOf(formula: string, more: Partial<ReportValue> = {}) {
  const value = { title: '值', formula, ...more }
  return reportValues(
    { id: 'r', title: '表', queries: {}, values: { value } },
    tables,
    {
      month: '2026-03',
      days: 31,
    },
    NOON,
  )['value']
}

describe('a value is made of', () => {
  test.each<[string, Partial<ReportValue>, unknown]>([
    ['sales.amount / parameters.days', {}, 20],
    ['sales.amount / sales.hidden', {}, 155],
    ['sales.count', {}, 3],
    ['list.count', {}, 12],
    ['sum(list.rows.pieces)', {}, 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 1 + 2 + 3],
    ['sales.rows[1].customer', { kind: 'text' }, '华兴商贸'],
    ['max(sales.rows.amount)', {}, 12_020],
    ['10 / 3', { decimals: 2 }, 3.33],
    ['"第" + parameters.month', { kind: 'text' }, '第2026-03'],
  ])('%s', (formula, more, expected) => {
    expect(valueOf(formula, more)).toBe(expected)
  })

  test.each<[string, Partial<ReportValue>]>([
    ['sales.amount / 0', {}],
    ['unknown.amount', {}],
    ['parameters.month', {}],
    ['parameters.days', { kind: 'text' }],
    ['1 +', {}],
  ])('nothing where it has no result of its kind: %s', (formula, more) => {
    expect(valueOf(formula, more)).toBeNull()
  })
})

test('values read each other, whatever their order; those in a circle are blank', () => {
  const value = (formula: string): ReportValue => ({ title: '值', formula })
  const values = {
    twice: value('values.once * 2'),
    once: value('sales.amount'),
    a: value('values.b'),
    b: value('values.a'),
  }
  const computed = reportValues({ id: 'r', title: '表', queries: {}, values }, tables, {}, NOON)
  expect(computed).toEqual({ twice: 1240, once: 620, a: null, b: null })
})

test('rows leave sums out and take the total of all columns', () => {
  expect(tableRows(cross)).toEqual([
    { customer: '华兴商贸', amount: 10_020 },
    { customer: null, amount: 11_020 },
    { customer: '其他', amount: 12_020 },
  ])
})

test('what an author calls count is not the number of rows', () => {
  const counted = crossOf({
    rowGroups: [customer],
    columnGroups: [],
    measures: [{ key: 'count', title: '件数', kind: 'number' }],
    rows: [{ keys: keys('甲'), role: 'group' }],
    columns: [total],
  })
  const report = { id: 'r', title: '表', queries: {}, values: { n: { title: '件', formula: 'q.count' } } }
  expect(reportValues(report, { q: { ...counted, totals: { count: 41 } } }, {}, NOON)).toEqual({ n: 41 })
})
