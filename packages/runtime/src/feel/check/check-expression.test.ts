import { describe, expect, test } from 'vitest'
import { NOON } from '../../moment/noon.fixture.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import { builtins } from '../builtins/builtins.ts'
import { builtinExamples } from './builtin-examples.ts'
import { builtinResults } from './builtin-results.ts'
import { checkExpression } from './check-expression.ts'
import { ANY, BOOLEAN, NUMBER, STRING, listOf, type FeelType } from './feel-type.ts'

const DAY: FeelType = { ...STRING, reader: 'date' }
const DECISION: FeelType = {
  ...STRING,
  isChoice: true,
  values: [
    { value: 'accepted', title: '受理' },
    { value: 'declined', title: '不予受理' },
  ],
}
const ROW: FeelType = {
  kind: 'context',
  entries: new Map([
    ['amount', NUMBER],
    ['name', STRING],
    ['on', DAY],
  ]),
}
const NAMES = new Map<string, FeelType>([
  ['数量', NUMBER],
  ['price', NUMBER],
  ['rate', { ...NUMBER, inHundredths: true }],
  ['words', STRING],
  ['done', { ...BOOLEAN, values: [{ value: true, title: '是' }] }],
  ['begin', DAY],
  ['end', DAY],
  ['at', { ...STRING, reader: 'date and time' }],
  ['clock', { ...STRING, reader: 'time' }],
  ['decision', DECISION],
  ['kinds', listOf(DECISION)],
  ['items', listOf(ROW)],
  ['budget', { kind: 'context', entries: new Map([['meals', NUMBER]]) }],
  ['who', { kind: 'context', entries: new Map([['name', STRING]]), said: 'name' }],
  ['other', ANY],
])

const VALUES = {
  数量: 6,
  price: 2,
  rate: 5,
  words: 'a',
  done: true,
  begin: '2026-03-02',
  end: '2026-03-05',
  at: '2026-03-05T09:30',
  clock: '09:30',
  decision: 'declined',
  kinds: ['accepted'],
  items: [
    { amount: 5, name: 'a', on: '2026-03-02' },
    { amount: 3, name: 'b', on: '2026-03-03' },
  ],
  budget: { meals: 3 },
  who: { name: '王芳' },
}

function valueOf(text: string) {
  const parsed = parseFormula(text)
  const value = isFault(parsed) ? null : parsed.evaluate(VALUES, { now: NOON })
  return Array.isArray(value) ? JSON.stringify(value) : value
}

function told(text: string, wanted?: FeelType) {
  return checkExpression(text, {
    typeOf: (name) => NAMES.get(name),
    names: [...NAMES.keys()],
    ...(wanted && { wanted: { type: wanted } }),
  })
}

describe('what cannot work is told, with its place and the way out:', () => {
  test.each<[text: string, code: string, part: string, params?: object, wanted?: FeelType]>([
    ['foo(数量)', 'formulaNoFunction', 'foo', { near: null, meant: null }],
    ['IF(price > 3, 1, 0)', 'formulaNoFunction', 'IF', { meant: 'if … then … else …' }],
    ['round(price, 1)', 'formulaNoFunction', 'round', { meant: 'round half up(…, 2)' }],
    ['days(begin, end)', 'formulaNoFunction', 'days', { meant: '(date(…) - date(…)).days' }],
    ['SUM(items.amount)', 'formulaNoFunction', 'SUM', { near: 'sum' }],
    ['summ(items.amount)', 'formulaNoFunction', 'summ', { near: 'sum' }],
    ['round half up(price)', 'formulaArguments', 'round half up(price)'],
    ['abs(price, 2)', 'formulaArguments', 'abs(price, 2)', { usage: 'abs(-5)' }],
    ['sum()', 'formulaArguments', 'sum()'],
    ['today(1)', 'formulaArguments', 'today(1)'],
    ['date(2026)', 'formulaArguments', 'date(2026)'],
    ['abs(x: price)', 'formulaArguments', 'abs(x: price)'],
    ['price + begim', 'formulaUnknown', 'begim', { near: 'begin' }],
    ['budget.meal', 'formulaUnknown', 'budget.meal', { near: 'meals' }],
    ['sum(items.price)', 'formulaUnknown', 'items.price'],
    ['items[amuont > 3]', 'formulaUnknown', 'amuont'],
    ['begin.year', 'formulaUnknown', 'begin.year', { meant: 'date(begin).year' }],
    ['date(begin).years', 'formulaUnknown', 'date(begin).years', { near: 'year' }],
    ['sum(items.name)', 'formulaKinds', 'items.name', { kind: 'string', wanted: 'number' }],
    ['max(begin, price)', 'formulaKinds', 'begin', { wanted: 'number' }],
    ['round half up(words, 2)', 'formulaKinds', 'words', { meant: 'number(words)' }],
    ['round half up(items.amount, 2)', 'formulaKinds', 'items.amount', { kind: 'list' }],
    ['abs(items[name = "a"].amount)', 'formulaKinds', 'items[name = "a"].amount', { kind: 'list' }],
    ['string length(price)', 'formulaKinds', 'price', { meant: 'string(price)' }],
    ['day of week(begin)', 'formulaKinds', 'begin', { meant: 'date(begin)' }],
    ['date(clock)', 'formulaKinds', 'clock', { wanted: 'date' }],
    ['time(begin)', 'formulaKinds', 'begin', { wanted: 'time' }],
    ['number(price)', 'formulaKinds', 'price', { kind: 'number', wanted: 'string' }],
    ['not(price)', 'formulaKinds', 'price', { wanted: 'boolean' }],
    ['contains(who, "王")', 'formulaKinds', 'who', { meant: 'who.name' }],
    ['done and price', 'formulaKinds', 'price', { meant: 'price != null' }],
    ['-words', 'formulaKinds', 'words', { wanted: 'number' }],
    ['end - begin', 'formulaNoResult', 'end - begin', { meant: '(date(end) - date(begin)).days' }],
    ['at - at', 'formulaNoResult', 'at - at', { meant: '(date and time(at) - date and time(at)).days' }],
    ['begin + 3', 'formulaNoResult', 'begin + 3', { meant: 'date(begin) + duration("P3D")' }],
    ['today() - 7', 'formulaNoResult', 'today() - 7', { meant: 'today() - duration("P7D")' }],
    ['words + price', 'formulaNoResult', 'words + price', { meant: 'words + string(price)' }],
    ['words * price', 'formulaNoResult', 'words * price', { meant: 'number(words) * price' }],
    ['items.amount * 2', 'formulaNoResult', 'items.amount * 2', { left: 'list' }],
    [
      '(date(end) - date(begin)) / duration("P1D")',
      'formulaNoResult',
      '(date(end) - date(begin)) / duration("P1D")',
      { meant: '(date(end) - date(begin)).days' },
    ],
    ['decision = "不予受理"', 'formulaNoChoice', '"不予受理"', { value: '不予受理', meant: '"declined"' }],
    [
      '"open" != decision',
      'formulaNoChoice',
      '"open"',
      { meant: null, choices: ['"accepted" (受理)', '"declined" (不予受理)'] },
    ],
    ['decision in ("accepted", "受理")', 'formulaNoChoice', '"受理"', { meant: '"accepted"' }],
    ['decision in ["不予受理"]', 'formulaNoChoice', '"不予受理"'],
    ['list contains(kinds, "受理")', 'formulaNoChoice', '"受理"', { meant: '"accepted"' }],
    ['some one in kinds satisfies one = "受理"', 'formulaNoChoice', '"受理"'],
    ['count(kinds[item = "受理"]) > 0', 'formulaNoChoice', '"受理"'],
    ['day of week(today()) = "星期一"', 'formulaNoChoice', '"星期一"'],
    ['done = "是"', 'formulaNeverHolds', 'done = "是"', { meant: 'done = true' }],
    ['price > "3"', 'formulaNeverHolds', 'price > "3"', { meant: 'price > 3' }],
    ['"3" = price', 'formulaNeverHolds', '"3" = price', { meant: '3 = price' }],
    ['words = 3', 'formulaNeverHolds', 'words = 3', { meant: 'words = "3"' }],
    ['words > 3', 'formulaNeverHolds', 'words > 3', { meant: 'number(words) > 3' }],
    ['price = "三"', 'formulaNeverHolds', 'price = "三"', { meant: null }],
    ['begin = today()', 'formulaNeverHolds', 'begin = today()', { meant: 'date(begin) = today()' }],
    [
      '@"2026-01-01" <= (begin)',
      'formulaNeverHolds',
      '@"2026-01-01" <= (begin)',
      { meant: '@"2026-01-01" <= date((begin))' },
    ],
    [
      'date(begin) > now()',
      'formulaNeverHolds',
      'date(begin) > now()',
      { meant: 'date(begin) > date(now())' },
    ],
    ['words > now()', 'formulaNeverHolds', 'words > now()', { meant: null }],
    ['who = "王芳"', 'formulaNeverHolds', 'who = "王芳"', { meant: 'who.name = "王芳"' }],
    ['price between 1 and "3"', 'formulaNeverHolds', 'price between 1 and "3"'],
    ['price in [1.."3"]', 'formulaNeverHolds', '[1.."3"]'],
    ['items[amount > "3"]', 'formulaNeverHolds', 'amount > "3"'],
    ['done > true', 'formulaNeverHolds', 'done > true'],
    ['date("2026-02-30")', 'formulaUnread', 'date("2026-02-30")'],
    ['@"31.12.2026"', 'formulaUnread', '@"31.12.2026"'],
    ['duration("3 days")', 'formulaUnread', 'duration("3 days")'],
    ['number("三")', 'formulaUnread', 'number("三")'],
    [
      'date(end) - date(begin)',
      'formulaKinds',
      'date(end) - date(begin)',
      { kind: 'duration', meant: '(date(end) - date(begin)).days' },
      NUMBER,
    ],
    ['words', 'formulaKinds', 'words', { meant: 'number(words)' }, NUMBER],
    ['if done then price else "无"', 'formulaKinds', '"无"', { kind: 'string' }, NUMBER],
    ['items.amount', 'formulaKinds', 'items.amount', { meant: 'sum(items.amount)' }, NUMBER],
    ['items[done].amount', 'formulaKinds', 'items[done].amount', { kind: 'list' }, NUMBER],
    ['price', 'formulaKinds', 'price', { wanted: 'date' }, DAY],
    ['now()', 'formulaKinds', 'now()', { meant: 'date(now())' }, DAY],
    ['price', 'formulaKinds', 'price', { meant: 'string(price)' }, STRING],
    ['price', 'formulaKinds', 'price', { meant: 'price != null' }, BOOLEAN],
    ['if done then "受理" else "declined"', 'formulaNoChoice', '"受理"', { meant: '"accepted"' }, DECISION],
  ])('%s', (text, code, part, params = {}, wanted = undefined) => {
    const problems = told(text, wanted)
    expect(problems).toMatchObject([{ code, params: { ...params, part } }])
    expect(text.slice(problems[0]!.from, problems[0]!.to)).toBe(part)
    // Nothing that is told has a value; what is never the same is always another.
    if (!wanted && !text.includes('!=')) expect([null, false, '[]']).toContain(valueOf(text))
  })
})

test.each<[text: string, wanted?: FeelType]>([
  ['if words = null then null else 数量 * price', NUMBER],
  ['if done then price else null', NUMBER],
  ['if other then price else "无"'],
  ['other + price', NUMBER],
  ['other.anything[1].more = "x"', BOOLEAN],
  ['sum(items.amount)', NUMBER],
  ['sum(items[amount > 3 and name != "b"].amount)', NUMBER],
  ['sum(for row in items return row.amount * 2)', NUMBER],
  ['sum(for i in 1..count(items) return items[i].amount * i)', NUMBER],
  ['every row in items satisfies date(row.on) <= today()', BOOLEAN],
  ['round half up(items[1].amount, 2)', NUMBER],
  ['floor(items[name = "a"].amount)'],
  ['(date(end) - date(begin)).days', NUMBER],
  ['(date(at) - date(begin)).days + 1', NUMBER],
  ['(time("18:00") - time(clock)).hours', NUMBER],
  ['years and months duration(date(begin), today()).years', NUMBER],
  ['date(begin) + duration("P3D")', DAY],
  ['date(begin) + duration("PT3H")', DAY],
  ['begin', DAY],
  ['date(at)', DAY],
  ['today()', STRING],
  ['begin > "2026-01-01"', BOOLEAN],
  ['date(begin) in [date("2026-01-01")..date("2026-12-31")]', BOOLEAN],
  ['date(begin) + duration("P1D") > today()', BOOLEAN],
  ['duration("P1D") > duration("PT3H")', BOOLEAN],
  ['decision = "declined" or decision = null', BOOLEAN],
  ['decision in ("accepted", "declined")', BOOLEAN],
  ['decision = words', BOOLEAN],
  ['decision', DECISION],
  ['if done then decision else "accepted"', DECISION],
  ['lower case(day of week(date(begin))) = "monday"', BOOLEAN],
  ['list contains(kinds, "accepted")', BOOLEAN],
  ['kinds = "accepted"', BOOLEAN],
  ['who.name = "王芳"', BOOLEAN],
  ['words between "a" and "b"', BOOLEAN],
  ['数量 in (1, > 3, [5..7])', BOOLEAN],
  ['done = true', BOOLEAN],
  ['done', BOOLEAN],
  ['{ a: price, b: a * 2 }.b', NUMBER],
  ['sort(items, function(x, y) x.amount < y.amount)[1].amount', NUMBER],
  ['words instance of string', BOOLEAN],
  ['budget.meals ** 2', NUMBER],
  ['"A" + string(price) + words', STRING],
  ['string join(items.name, "、")', STRING],
  ['substring(string: words, start position: 2)', STRING],
  ['max(items.amount) - min(items.amount)', NUMBER],
])('%s can work', (text, wanted) => {
  expect(told(text, wanted)).toEqual([])
  if (!text.includes('other')) expect(valueOf(text)).not.toBeNull()
})

test('each function has an example that has a value, is sound, and is of the kind that is told of it', () => {
  expect(Object.keys(builtinResults).toSorted()).toEqual([...builtins.keys()].toSorted())
  expect(Object.keys(builtinExamples).toSorted()).toEqual([...builtins.keys()].toSorted())
  for (const example of Object.values(builtinExamples)) {
    const parsed = parseFormula(example)
    expect(isFault(parsed) ? null : parsed.evaluate({}, { now: NOON }), example).not.toBeNull()
    expect(told(example), example).toEqual([])
  }
})

test('a percentage added to 1 as if it were a hundredth is told, though it has a value', () => {
  const said = (text: string) => told(text).map(({ code, params }) => [code, params['meant']])
  expect(said('price * (1 - rate)')).toEqual([['formulaPercent', '1 - rate / 100']])
  expect(said('rate + 1')).toEqual([['formulaPercent', 'rate / 100 + 1']])
  expect(valueOf('price * (1 - rate / 100)')).toBe(1.9)
  for (const text of ['100 - rate', '1 - rate / 100', 'rate - rate', 'price * rate / 100'])
    expect(said(text), text).toEqual([])
})
