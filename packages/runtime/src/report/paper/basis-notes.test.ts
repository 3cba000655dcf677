import { expect, test } from 'vitest'
import type { Report } from '../definition/report.ts'
import type { WordSetting } from '../result/report-words.ts'
import type { ListTable } from '../result/result.ts'
import { basisNotes, filledNotes } from './basis-notes.ts'
import { reportOf, resultOf } from './results.fixture.ts'

const PRINTED: WordSetting = { locale: 'zh', word: (printed) => printed }
const ENGLISH: WordSetting = { locale: 'en', word: (printed) => (printed === '门店' ? 'Store' : printed) }

const parameters: Report['parameters'] = {
  properties: {
    month: { type: 'string', title: '月份', 'x-field': 'month' },
    year: { type: 'integer', title: '年度', 'x-field': 'integer' },
    store: { type: 'string', title: '门店', 'x-field': 'text' },
    kind: {
      type: 'string',
      title: '类型',
      'x-field': 'choice',
      oneOf: [{ const: 'goods', title: '商品' }],
    },
  },
}

const table: ListTable = { kind: 'list', columns: [], rows: [], records: [], count: 0 }
const given = { month: '2026-03', year: 2026, kind: 'goods' }

test('what was asked for and no line of the sheet tells stands under its title, left open or not', () => {
  const report = reportOf([{ kind: 'line', left: '月份：{parameters/month}' }], { parameters })
  const result = resultOf(table, { parameters: given })
  expect(basisNotes(report, result, PRINTED)).toEqual(['统计条件：年度 2026；门店 不限；类型 商品'])
  expect(basisNotes(report, result, ENGLISH)).toEqual(['Report for 年度: 2026; Store: any; 类型: 商品'])
})

test('nothing stands there where the sheet tells all of it', () => {
  const line = {
    kind: 'line' as const,
    left: '{parameters/month}{parameters/year}',
    right: '{parameters/store}',
  }
  const report = reportOf([line, { kind: 'prose', text: '{parameters/kind}' }], { parameters })
  expect(basisNotes(report, resultOf(table, { parameters: given }), PRINTED)).toEqual([])
})

test('what goes into a field of the form that is filled in is told by it', () => {
  const fields = { '/month': 'parameters.month', '/store': 'if parameters.store = null then "各" else "一"' }
  const report: Report = { id: 'f', title: '汇总', queries: {}, parameters, fills: { form: 'f', fields } }
  const result = resultOf(table, { parameters: given, reach: { sale: 'own' } })
  expect(basisNotes(report, result, PRINTED)).toEqual([
    '统计条件：年度 2026；类型 商品',
    '统计范围：本人的记录',
  ])
})

test('that refused records are left out stands there where some are', () => {
  const report = reportOf([], {})
  const leftOut = { ...resultOf(table), withoutRefused: true as const }
  expect(basisNotes(report, leftOut, PRINTED)).toEqual(['签字被拒绝的记录未计入'])
  expect(basisNotes(report, leftOut, ENGLISH)).toEqual(['Records whose signature was refused are left out'])
  expect(basisNotes(report, resultOf(table), PRINTED)).toEqual([])
})

test('a list of the filled form says how many rows it leaves out', () => {
  const fills = { form: 'f', lists: { '/items': { query: 'sales', entry: {} } } }
  const report: Report = { id: 'f', title: '汇总', queries: {}, fills }
  const long = { ...table, rows: [[], []], count: 258 }
  expect(filledNotes(report, resultOf(long), PRINTED)).toEqual(['共 258 条，此处列出前 2 条'])
  expect(filledNotes(report, resultOf({ ...long, count: 2 }), PRINTED)).toEqual([])
})
