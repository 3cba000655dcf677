import { describe, expect, test } from 'vitest'
import { readFormula, type KindOfName } from './read-formula.ts'

const KINDS: Record<string, ReturnType<KindOfName>> = {
  amount: 'number',
  count: 'number',
  name: 'text',
  from: 'moment',
  to: 'moment',
  solved: 'answer',
  files: 'unread',
}

const kindOf: KindOfName = (name) => KINDS[name]

const kindOfFormula = (text: string) => {
  const read = readFormula(text, kindOf)
  return read.formula?.kind ?? read
}

describe('knows the kind of', () => {
  test.each([
    ['amount * 1.5 + -count / 2', 'number'],
    ['sum(amount, count) - min(amount, 3)', 'number'],
    ['round half up(amount, 2)', 'number'],
    ['floor(amount) + ceiling(amount) + abs(amount)', 'number'],
    ['name + "-" + string(amount)', 'text'],
    ['substring(from, 1, 7)', 'text'],
    ['upper case(name)', 'text'],
    ['string length(name)', 'number'],
    ['date(from).year * 100 + date(from).month', 'number'],
    ['(date(to) - date(from)).days', 'number'],
    ['(date(to) - date("2026-01-01")).days', 'number'],
    ['amount > 3 and not(solved) or name = null', 'answer'],
    ['amount between 1 and count', 'answer'],
    ['amount in [1..3)', 'answer'],
    ['name in ("a", "b")', 'answer'],
    ['name in ["a", "b"]', 'answer'],
    ['amount in ([1..3], 5)', 'answer'],
    ['amount in -1', 'answer'],
    ['contains(name, "a") or starts with(name, "b") or ends with(name, "c")', 'answer'],
    ['from < "2026-03-05"', 'answer'],
    ['if solved then 1 else null', 'number'],
    ['if solved then from else to', 'moment'],
    ['if solved then from else name', 'text'],
    ['null', 'blank'],
    ['amount /* per piece */ + 1', 'number'],
  ])('%s', (formula, kind) => {
    expect(kindOfFormula(formula)).toBe(kind)
  })
})

test('says the same of signs that mean the same', () => {
  const read = (text: string) => readFormula(text, kindOf).formula
  expect(read('amount > count')).toEqual(read('count < amount'))
  expect(read('amount >= count')).toEqual(read('count <= amount'))
  expect(read('amount != 1')).toEqual(read('not(amount = 1)'))
  expect(read('amount in (1, 2)')).toEqual(read('amount = 1 or amount = 2'))
  expect(read('amount in [1..2)')).toEqual(read('amount >= 1 and amount < 2'))
  expect(read('amount between 1 and 2')).toEqual(read('amount >= 1 and amount <= 2'))
  expect(read('amount between count and 2')).toEqual(
    read('if count = null then null else amount >= count and amount <= 2'),
  )
})

test('tells what a formula reads, each name once', () => {
  expect(readFormula('amount + sum(count, amount)', kindOf)).toMatchObject({ reads: ['amount', 'count'] })
})

describe('refuses, naming the place:', () => {
  test.each([
    ['amount +', 'formulaFault', { at: 9 }],
    ['price + 1', 'formulaUnknown', { name: 'price' }],
    ['amount + name', 'formulaKinds', { at: 1, part: 'amount', kind: 'number', wanted: 'text' }],
    ['amount * solved', 'formulaKinds', { at: 10, part: 'solved', kind: 'answer', wanted: 'number' }],
    ['name = 1', 'formulaKinds', { at: 8, part: '1', kind: 'number', wanted: 'text' }],
    ['if amount then 1 else 2', 'formulaKinds', { part: 'amount', wanted: 'answer' }],
    ['if solved then 1 else "a"', 'formulaKinds', { part: '"a"', wanted: 'number' }],
    ['date(name).year', 'formulaKinds', { part: 'name', wanted: 'moment' }],
    ['date("2026-02-30").year', 'formulaKinds', { wanted: 'moment' }],
    ['amount ** 2', 'formulaBeyondSql', { at: 8, part: '**' }],
    ['files = null', 'formulaBeyondSql', { part: 'files' }],
    ['date(to) - date(from)', 'formulaBeyondSql', {}],
    ['date(from).weekday', 'formulaBeyondSql', {}],
    ['(amount - count).days', 'formulaBeyondSql', {}],
    ['sqrt(amount)', 'formulaBeyondSql', { part: 'sqrt' }],
    ['round half up(amount, count)', 'formulaBeyondSql', { part: 'count' }],
    ['substring(name, 0)', 'formulaBeyondSql', { part: '0' }],
    ['sum()', 'formulaBeyondSql', {}],
    ['abs(n: amount)', 'formulaBeyondSql', {}],
    ['solved < true', 'formulaBeyondSql', {}],
    ['amount in > 3', 'formulaBeyondSql', {}],
    ['amount in (count)', 'formulaBeyondSql', { part: 'count' }],
    ['amount in (null, 1)', 'formulaBeyondSql', { part: 'null' }],
    ['sum(for x in [1, 2] return x)', 'formulaBeyondSql', {}],
    ['[1, 2][1]', 'formulaBeyondSql', {}],
    ['{a: 1}.a', 'formulaBeyondSql', {}],
  ])('%s', (formula, code, params) => {
    expect(readFormula(formula, kindOf)).toMatchObject({ code, params: { ...params } })
  })
})
