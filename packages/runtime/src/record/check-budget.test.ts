import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { compileForm } from './compile-form.ts'
import { wordProblem } from './word-problem.ts'
import { NOON } from '../moment/noon.fixture.ts'

const amount = (more: JsonSchema = {}): JsonSchema => ({
  type: 'number',
  title: '金额',
  'x-field': 'money',
  ...more,
})

function formOf(properties: Record<string, JsonSchema>, row: Record<string, JsonSchema> = {}): Form {
  return {
    type: 'object',
    title: '测试表',
    properties: {
      ...properties,
      rows: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: { type: 'object', properties: { amount: amount(), ...row } },
      },
    },
    'x-form': { id: 'test' },
    'x-paper': { blocks: [] },
  }
}

function problemsOf(form: Form, record: object): string[] {
  return compileForm(form)
    .check(record, NOON)
    .problems.map(({ path, code }) => `${path} ${code}`)
}

test.each([
  'count(for i in 1..100000000 return i)',
  'sum(for i in 1..salary return i)',
  'sum(for i in 1..10000, j in 1..10000 return 1)',
  'count(for i in 1..salary, j in [] return 1)',
  'string length(for i in 1..60 return if i = 1 then "ab" else partial[-1] + partial[-1])',
  '(for i in 1..60 return if i = 1 then "ab" else partial[-1] + partial[-1])[60]',
  '{f: function(n) f(n + 1)}.f(1)',
  '{f: function(n) f(n - 1) + f(n - 2)}.f(60)',
  '9 ** 9 ** 9 ** 9 + count(for i in 1..99999, j in 1..99999 return 1)',
  'count(for i in 1..90000 return matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a+)+$"))',
  'string length(replace(string join(for i in 1..9999 return "aaaaaaaaaa"), "a", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"))',
  'string length(string((for i in 1..50 return if i = 1 then [1] else [partial[-1], partial[-1]])[50]))',
  'count(flatten((for i in 1..50 return if i = 1 then [1] else [partial[-1], partial[-1]])[50]))',
  'if {deep: (for i in 1..9999 return if i = 1 then [1] else [partial[-1], 2])[9999], same: deep = deep}.same then 1 else 2',
])('%s is a problem of its field, never a blank', (formula) => {
  const form = formOf({
    salary: amount(),
    total: amount({ title: '合计', readOnly: true, 'x-formula': formula }),
  })
  const { record, problems } = compileForm(form).check({ salary: 1_000_000 }, NOON)
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['/total formulaTooLong'])
  expect(record.total).toBeUndefined()
  expect(wordProblem(problems[0]!, form, 'zh')).toMatch(/^合计：公式要算的内容太多/)
  expect(wordProblem(problems[0]!, form, 'en')).toMatch(/^合计: takes too long to calculate/)
})

test('a condition that takes too long is a problem too; its field stays, with what was entered', () => {
  const form = formOf({
    salary: amount(),
    note: {
      type: 'string',
      title: '说明',
      'x-field': 'text',
      'x-visible': 'sum(for i in 1..salary return i) > 0',
    },
  })
  const { record, problems } = compileForm(form).check({ salary: 1_000_000, note: '甲' }, NOON)
  expect(problems).toEqual([{ path: '/note', code: 'conditionTooLong' }])
  expect(record.note).toBe('甲')
  expect(problemsOf(form, { salary: 100, note: '甲' })).toEqual([])
})

test('rows have the steps of a record between them', () => {
  const form = formOf(
    {},
    { sum: amount({ readOnly: true, 'x-formula': 'amount + count(for i in 1..50000 return i)' }) },
  )
  const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({ amount: 1 })) })
  expect(problemsOf(form, rows(5))).toEqual([])
  const problems = problemsOf(form, rows(1000))
  expect(problems[0]).toMatch(/^\/rows\/\d\d\/sum formulaTooLong$/)
  // The next record begins anew.
  expect(problemsOf(form, rows(5))).toEqual([])
})

test('honest formulas over a thousand rows are computed', () => {
  const form = formOf(
    {
      total: amount({ readOnly: true, 'x-formula': 'sum(rows.amount)' }),
      weighted: amount({
        readOnly: true,
        'x-formula': 'sum(for row in rows return row.amount * row.tax / 100)',
      }),
      late: amount({
        readOnly: true,
        'x-formula': 'count(rows[amount > 500 and date("2026-03-05") < date("2026-04-01")])',
      }),
      words: {
        type: 'string',
        'x-field': 'text',
        readOnly: true,
        'x-formula': 'substring(string join(rows.name, "、"), 1, 20)',
      },
    },
    {
      tax: amount({ readOnly: true, 'x-formula': 'round half up(amount * 0.13, 2)' }),
      share: amount({ readOnly: true, 'x-formula': 'amount / sum(rows.amount) * 100' }),
      days: amount({ readOnly: true, 'x-formula': '(date("2026-12-31") - date(day)).days' }),
      day: { type: 'string', format: 'date', 'x-field': 'date' },
      name: { type: 'string', 'x-field': 'text' },
    },
  )
  const rows = Array.from({ length: 1000 }, (_, row) => ({
    amount: row + 0.1,
    day: '2026-03-05',
    name: `客户${row}`,
  }))
  const { record, problems } = compileForm(form).check({ rows }, NOON)
  expect(problems).toEqual([])
  expect(record).toMatchObject({ total: 499_600, late: 500, words: expect.stringMatching(/^客户0、客户1/) })
  expect((record.rows as object[])[999]).toMatchObject({ tax: 129.88, days: 301 })
})

test('decimals are exact, as on paper', () => {
  const form = formOf({
    a: amount({ readOnly: true, 'x-formula': 'if 0.1 + 0.2 = 0.3 then 1 else 0' }),
    b: amount({ readOnly: true, 'x-formula': '1.1 * 3' }),
    c: amount({ readOnly: true, 'x-formula': 'sum(rows.amount)' }),
  })
  const rows = Array.from({ length: 10 }, () => ({ amount: 0.1 }))
  expect(compileForm(form).check({ rows }, NOON).record).toMatchObject({ a: 1, b: 3.3, c: 1 })
})
