import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Form } from '../../form/form.ts'
import type { Json } from '../../form/json-schema.ts'
import { parseForm } from '../../form/parse-form.ts'
import type { Report } from '../definition/report.ts'
import type { WordSetting } from '../result/report-words.ts'
import type { ListTable, ResultColumn } from '../result/result.ts'
import { composeReport } from './compose-report.ts'
import { filledRecord } from './filled-record.ts'
import { amount, crossOf, keys, resultOf, total } from './results.fixture.ts'

const form = readForm('complaints/complaint-statistics')

function readForm(name: string): Form {
  const path = fileURLToPath(new URL(`../../../../../schemas/${name}.schema.json`, import.meta.url))
  const parsed = parseForm(readFileSync(path, 'utf8'))
  if (!('form' in parsed) || !parsed.form) throw new Error(`No form: ${name}`)
  return parsed.form
}

const PRINTED: WordSetting = { locale: 'zh', word: (printed) => printed }

function column(key: string, more: Partial<ResultColumn> = {}): ResultColumn {
  return { key, title: key, kind: 'text', ...more }
}

const taken = {
  type: 'array',
  'x-field': 'choices',
  items: {
    oneOf: [
      { const: 'back', title: '退货' },
      { const: 'sorry', title: '道歉' },
    ],
  },
}

function listOf(rows: Json[][]): ListTable {
  return {
    kind: 'list',
    columns: [
      column('date', { kind: 'moment', schema: { type: 'string', format: 'date', 'x-field': 'date' } }),
      column('customer'),
      column('taken', { kind: 'option', schema: taken }),
      column('loss', { kind: 'number' }),
    ],
    rows,
    records: [],
    count: rows.length,
  }
}

const fills = {
  form: 'complaint-statistics',
  fields: { '/kind': '"质量" + values.suffix', '/unknown': '1', '/complaints/0/no': '2' },
  lists: {
    '/complaints': {
      query: 'complaints',
      entry: { date: 'date', customerName: 'customer', handling: 'taken', loss: 'loss', no: 'missing' },
    },
  },
}

function fill(rows: Json[][]) {
  const result = resultOf(listOf(rows), { tables: { complaints: listOf(rows) }, values: { suffix: '投诉' } })
  return filledRecord(fills, result, { form, setting: PRINTED })
}

test('fills fields by formulas and lists by rows, options by their words', () => {
  expect(fill([['2026-03-05', '华兴商贸', ['back'], 12.345]])).toEqual({
    kind: '质量投诉',
    complaints: [{ date: '2026-03-05', customerName: '华兴商贸', handling: ['return'], loss: 12.35 }],
  })
})

test('leaves out what does not fit its field', () => {
  const rows: Json[][] = [
    ['2026-02-30', null, ['sorry'], '很多'],
    ['2026-03-06', '东方电器', [], null],
  ]
  expect(fill(rows)['complaints']).toEqual([{}, { date: '2026-03-06', customerName: '东方电器' }])
})

test('words groups where the field holds words', () => {
  const table = crossOf(
    {
      rowGroups: [column('month', { kind: 'moment', bucket: 'month' })],
      columnGroups: [],
      measures: [amount],
      rows: [{ keys: keys('2026-03'), role: 'group' }, total],
      columns: [total],
    },
    () => 5,
  )
  const lists = { '/complaints': { query: 'q', entry: { no: 'month', loss: 'amount' } } }
  const result = resultOf(table, { tables: { q: table } })
  expect(filledRecord({ form: form['x-form'].id, lists }, result, { form, setting: PRINTED })).toEqual({
    complaints: [{ no: '2026年3月', loss: 5 }],
  })
})

test('fills fields of words in the language of the sheet: options, and names of departments', () => {
  const table: ListTable = {
    ...listOf([['质量部', 'sorry']]),
    columns: [
      column('department', { isNamed: true }),
      column('answer', { kind: 'option', schema: { ...taken.items, type: 'string', 'x-field': 'choice' } }),
    ],
  }
  const lists = {
    '/complaints': { query: 'q', entry: { customerName: 'department', productName: 'answer' } },
  }
  const result = resultOf(table, { tables: { q: table } })
  const words: Record<string, string> = { 质量部: 'Quality', 道歉: 'Apology' }
  const inEnglish: WordSetting = { locale: 'en', word: (printed) => words[printed] ?? printed }
  const filled = (setting: WordSetting) =>
    filledRecord({ form: form['x-form'].id, lists }, result, { form, setting })['complaints']
  expect(filled(PRINTED)).toEqual([{ customerName: '质量部', productName: '道歉' }])
  expect(filled(inEnglish)).toEqual([{ customerName: 'Quality', productName: 'Apology' }])
})

test('prints the filled form with its own places to sign and the issue in the margin', () => {
  const report: Report = { id: 'statistics', title: '统计', queries: {}, fills }
  const rows = Array.from({ length: 40 }, (_, index): Json[] => [
    '2026-03-05',
    `客户${index}`,
    ['back'],
    index,
  ])
  const result = resultOf(listOf(rows), {
    tables: { complaints: listOf(rows) },
    values: { suffix: '投诉' },
    reach: { complaint: 'department' },
  })
  const issue = { number: 'TSTJ-2026-000001', at: '2026-04-02', by: '张三' }
  const { pages } = composeReport({
    report,
    result,
    form: (id) => (id === fills.form ? form : undefined),
    issue,
  })
  const words = pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
  )
  expect(words).toEqual(
    expect.arrayContaining(['客户投诉统计表', '统计范围：本部门的记录', '编号：TSTJ-2026-000001', '客户39']),
  )
  expect(pages.at(-1)!.areas.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sign:preparedBy', 'sign:reviewedBy']),
  )
  expect(() => composeReport({ report, result, form: () => undefined })).toThrow('complaint-statistics')
})
