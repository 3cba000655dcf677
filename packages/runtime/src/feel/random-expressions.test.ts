import { expect, test } from 'vitest'
import { Budget } from '../budget/budget.ts'
import { TOO_LONG, isFault, parseFormula } from '../rules/expression.ts'
import { builtins } from './builtins/builtins.ts'
import { NOON } from '../moment/noon.fixture.ts'
import { runs } from '../../../../tests/support/runs.ts'

let seed = 3
const pick = <Value>(list: readonly Value[]): Value => {
  seed = (seed * 48271) % 2147483647
  return list[seed % list.length]!
}

const ATOMS = `
1 | 0 | -3 | 0.1 | 12345678901234567890 | 1e300 | 9e-400 | "客户" | "" | true | null | [] | {}
a | n | list | rows | text | unknown | @"2026-03-05" | @"P1D" | @"P1Y" | @"10:00:00Z" | @"P9999999D"
[1..3] | [3..1] | (1..1) | ["a".."e"] | [null, 1] | {a: 1, b: [2]} | function(x) x | @"-2026-01-01"
`
  .trim()
  .split(/ \| |\n/)
const NAMES = [...builtins.keys()].filter((name) => name !== 'now' && name !== 'today')

/** Anything that the grammar allows, sense or none. */
function expression(depth: number): string {
  if (depth > 3) return pick(ATOMS)
  const next = () => expression(depth + 1)
  return pick([
    () => pick(ATOMS),
    () => `(${next()}) ${pick(['+', '-', '*', '/', '**'])} (${next()})`,
    () => `(${next()}) ${pick(['=', '!=', '<', '<=', '>', '>='])} (${next()})`,
    () => `(${next()}) ${pick(['and', 'or'])} (${next()})`,
    () => `if ${next()} then ${next()} else ${next()}`,
    () => `for i in ${next()} return ${next()}`,
    () => `for i in ${next()}..${next()}, j in ${next()} return [i, j, ${next()}]`,
    () => `${pick(['some', 'every'])} i in ${next()} satisfies ${next()}`,
    () => `(${next()})[${next()}]`,
    () => `(${next()}).${pick(['a', 'year', 'days', 'amount', 'start'])}`,
    () => `(${next()}) in (${next()}, > ${next()})`,
    () => `(${next()}) between ${next()} and ${next()}`,
    () => `(${next()}) instance of ${pick(['number', 'list<number>', 'context<a: number>', 'date'])}`,
    () => `[${next()}, ${next()}]`,
    () => `{a: ${next()}, b: ${next()}}`,
    () =>
      `${pick(NAMES)}(${pick([next, () => `${next()}, ${next()}`, () => `${next()}, ${next()}, ${next()}`])()})`,
  ])()
}

const ROUNDS = runs(400, 3000)
const variables = { a: 2.5, n: null, list: [3, null, 'x'], rows: [{ amount: 1 }, {}], text: 'a,b' }

test('expressions put together at random give JSON or are given up, and never throw', () => {
  let given = 0
  for (let round = 0; round < ROUNDS; round++) {
    const text = expression(0)
    const parsed = parseFormula(text)
    if (isFault(parsed)) continue
    const value = parsed.evaluate(variables, { now: NOON, budget: new Budget(50_000) })
    if (value === TOO_LONG) continue
    given++
    expect(JSON.parse(JSON.stringify(value)), text).toEqual(value)
  }
  expect(given).toBeGreaterThan(ROUNDS / 3)
})

test('a budget ends the same expression at the same place, however often it is asked', () => {
  const parsed = parseFormula('sum(for i in 1..n return i / 3)')
  if (isFault(parsed)) throw new Error('does not parse')
  const ends = (n: number) => parsed.evaluate({ n }, { now: NOON, budget: new Budget(10_000) }) === TOO_LONG
  expect([10, 100, 200, 1000, 10].map(ends)).toEqual([false, false, true, true, false])
})

test.each([
  '('.repeat(3000),
  'a+'.repeat(2000),
  '{a:'.repeat(1000),
  '[{'.repeat(2000),
  `"${'x'.repeat(5000)}"`,
])('what nobody could have written does not parse, at once (%#)', (text) => {
  expect(isFault(parseFormula(text))).toBe(true)
})

test('an expression deeper than it is evaluated does not parse, where it gets too deep', () => {
  const parsed = parseFormula(`${'('.repeat(600)}1${')'.repeat(600)}`)
  expect(parsed).toEqual({ at: expect.any(Number) })
})
