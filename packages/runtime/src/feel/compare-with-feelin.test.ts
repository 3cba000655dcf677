import { evaluate as evaluateFeelin } from 'feelin'
import { expect, test } from 'vitest'
import { isFault, parseFormula } from '../rules/expression.ts'
import { NOON } from '../moment/noon.fixture.ts'

/**
 * The evaluator says what feelin said, on which forms were written before: over every formula of the library and a
 * table of expressions. Where it says something else, `differences` tells what and why.
 */
const variables = {
  a: 5,
  b: 2,
  z: 0,
  n: null,
  half: 0.5,
  negative: -3.25,
  text: '客户 A-12',
  empty: '',
  yes: true,
  no: false,
  day: '2026-03-05',
  later: '2026-04-10',
  numbers: [3, 1, 2, 10],
  blanks: [1, null, 3],
  words: ['a', 'b', 'c', 'a'],
  group: { inner: { value: 7 }, name: 'g' },
  items: [
    { amount: 10, price: 1.5, kind: 'x', paid: true },
    { amount: 4, price: 20, kind: 'y', paid: false },
    { amount: null, price: 3, kind: 'x' },
  ],
}

function feelin(text: string): unknown {
  try {
    const { value } = evaluateFeelin(text, variables)
    return plain(value)
  } catch (error) {
    return error instanceof Error && 'position' in error ? 'does not parse' : null
  }
}

/** As it leaves the evaluator: moments as texts, what JSON has no words for as null. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || Number.isNaN(value)) return null
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return typeof value === 'function' ? null : value
  if (Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
  const words = String(value)
  return /^[[(]|^\[object/.test(words) ? null : words
}

function own(text: string): unknown {
  const parsed = parseFormula(text)
  return isFault(parsed) ? 'does not parse' : parsed.evaluate(variables, { now: NOON })
}

const same = `
1 + 2 * 3 | 2 ** 3 | 2 ** -1 | 7 / 2 | 7 / z | a - b - 1 | -a | -(a + b) | a * half | (a + b) * 2
a + n | n + 1 | n * n | text + "!" | text + 1 | 1 + "a" | "a" - "b" | yes + 1 | numbers + 1 | -n | -text
a = 5 | a = 5.0 | a != b | a = n | n = n | n = null | a != null | text = "客户 A-12" | yes = true | yes != no
a < b | a <= 5 | a > b | a >= 6 | a < n | n > a | "a" < "b" | day < later | day <= "2026-03-05" | text > "a"
a between 1 and 5 | a between 6 and 9 | n between 1 and 2 | a between n and 9 | day between "2026-01-01" and later
a in (1, 5) | a in (1, 2) | a in [1..5] | a in [1..5) | a in (5..9) | a in > 3 | a in (< 3, > 9) | a in n | n in (1, 2)
text in ("x", "客户 A-12") | a in numbers | 3 in numbers | "b" in words | a in [5] | a in 5 | [1..3] | [1..3].start
yes and no | yes and n | no and n | yes or n | no or n | n or n | n and n | a > 1 and b > 1 | a > 9 or b > 1 | 1 and true
if yes then 1 else 2 | if no then 1 else 2 | if n then 1 else 2 | if a > b then "more" else "less" | if 0 then 1 else 2
for i in 1..3 return i | for i in [1, 2] return i * 2 | for i in 3..1 return i | for i in numbers return i + 1
for i in 1..2, j in 1..3 return i * j | for i in [[1, 2], [3]], j in i return j | for i in n return i | for i in a return i
for i in 1..4 return if i = 1 then 1 else partial[-1] * i | for i in items return i.amount | for i in [] return i
for i in 1..count(items) return items[i].price | for row in items return if row.amount = null then 0 else row.amount
some i in numbers satisfies i > 9 | every i in numbers satisfies i > 0 | some i in [] satisfies true | every i in [] satisfies false
some i in items satisfies i.kind = "y" | every i in items satisfies i.price > 2 | some i in n satisfies i | every i in 1..3 satisfies i > 1
some i in [1, 2], j in [2, 3] satisfies i = j | every i in [1, null] satisfies i
numbers[1] | numbers[-1] | numbers[0] | numbers[9] | numbers[a - 4] | numbers[item > 2] | numbers[> 2] | numbers[true] | numbers[false]
items[amount > 3].kind | items[kind = "x"].price | items[1].price | items[kind = "z"] | items[2].kind | words["a"] | n[1] | a[1] | a[2]
items.amount | items.price | items.missing | group.inner.value | group.missing | group.missing.more | text.length | n.x | items[1].missing
{a: 1} | {a: 1, b: a + 1} | {a: 1, b: a + 1}.b | {"two words": 3} | {} | [1, "a", null, true] | [] | [[1], 2]
{f: function(x) x + 1}.f(2) | (function(x, y) x * y)(3, 4) | {f: function(n) if n < 2 then 1 else n * f(n - 1)}.f(5)
a instance of number | text instance of string | yes instance of boolean | n instance of Any | numbers instance of list<number>
numbers instance of list<string> | group instance of context | day instance of date | date(day) instance of date
{x: 1} instance of context<x: number> | {x: 1} instance of context<x: string> | duration("P1Y") instance of years and months duration
date(day).year | date(day).month | date(day).day | date(day).weekday | (date(later) - date(day)).days | date(n) | date("nothing")
date(2026, 3, 5) | date(2026, 2, 30) | @"2026-03-05" | @"2026-03-05".day | @"P1D" | @"PT5H" | @"10:30:00" | @"2026-03-05T10:30:00"
date(day) + @"P1D" | date(day) - @"P1M" | date(day) + @"PT1H" | @"P1D" + date(day) | @"P1D" + @"PT1H" | @"P1Y" + @"P2M" | @"P1Y" + @"P1D"
date(day) < date(later) | date(day) = date("2026-03-05") | date(day) = day | @"P1D" < @"P2D" | @"P1D" = @"PT24H" | date(day) in [@"2026-01-01"..@"2026-12-31"]
time("10:30:00") | time("10:30:00").minute | time(10, 30, 0) | time(25, 0, 0) | time("10:30:00+08:00") | @"10:00:00" + @"PT90M" | time("x")
date and time("2026-03-05T10:30:00") | date and time("2026-03-05T10:30:00").hour | date and time(date(day), time("09:00:00")) | date and time("2026-03-05T10:30:00Z")
date and time("2026-03-05T10:30:00") - date and time("2026-03-05T09:00:00") | date and time("2026-03-05T10:30:00@Asia/Shanghai").timezone
duration("P1DT2H").hours | duration("P1Y2M").months | duration("P1W") | duration("x")
day of week(date(day)) | month of year(date(day)) | day of year(date(day)) | week of year(date(day)) | abs(duration("-P1D")) | date(date and time("2026-03-05T10:30:00"))
is(1, 1) | is(date(day), date(day)) | is(1, "1") | time(@"2026-03-05T10:30:00") | @"2026-03-05T10:30:00".second | @"2026-03-05" - @"2026-03-01"
substring("abcdef", 2) | substring("abcdef", 2, 3) | substring("abcdef", -2) | substring("abcdef", -3, 2) | string length(text) | string length("")
upper case("abc") | lower case("ABC") | substring before("a-b", "-") | substring after("a-b", "-") | substring before("ab", "x") | substring after("ab", "x")
contains(text, "A") | starts with(text, "客") | ends with(text, "12") | contains(n, "a") | matches("abc", "^a.c$") | matches("ABC", "b", "i") | matches("a", "(")
replace("aXbX", "X", "-") | replace("2026-03", "(\\\\d+)-(\\\\d+)", "$2/$1") | replace("abc", "b", "[$0]") | split("a,b;c", "[,;]") | split("abc", "") | string join(words, "-")
string join(["a", null, "b"]) | string join([1, 2]) | string(1) | string("a") | string(yes) | string([1, "a", null]) | string({a: "x"}) | string(n) | string(date(day))
number("12.5", null, null) | number("1,234.5", ",", ".") | number("1 234,5", " ", ",") | number("x", null, null) | not(yes) | not(n) | not(1)
count(numbers) | count([]) | count(n) | count(a) | sum(numbers) | sum(1, 2, 3) | mean(numbers) | min(numbers) | max(numbers) | min(3, 1) | product(numbers)
stddev([2, 4, 7, 5]) | mode([1, 2, 2, 3]) | mode([1, 1, 2, 2]) | mode([]) | median([1, 2, 3]) | all([true, false]) | all([true, true]) | any([false, true]) | any([false, null]) | all([])
list contains(numbers, 3) | list contains(words, "z") | list contains([1, null], null) | sublist(numbers, 2) | sublist(numbers, 2, 2) | sublist(numbers, -2)
append(numbers, 4) | append([1], 2, 3) | concatenate(numbers, [7]) | concatenate([1], 2) | insert before(numbers, 1, 0) | insert before(numbers, -1, 0) | remove(numbers, 2)
reverse(numbers) | index of(words, "a") | index of(words, "z") | union([1, 2], [2, 3]) | distinct values([1, 2, 1, "1", null, null]) | flatten([1, [2, [3]]]) | sort(numbers, function(x, y) x < y)
list replace(numbers, 1, 9) | list replace(numbers, function(x, y) x > 2, 0) | distinct values([[1], 1]) | sort(words, function(x, y) x > y)
floor(1.5) | floor(-1.5) | ceiling(1.2) | floor(1.256, 2) | abs(-3) | abs(n) | modulo(10, 3) | modulo(-10, 3) | modulo(10, -3) | modulo(5, 0) | sqrt(16) | sqrt(-1) | exp(0) | log(1) | log(0)
round up(1.121, 2) | round down(1.129, 2) | round half up(1.125, 2) | round half down(1.125, 2) | decimal(2.5, 0) | decimal(3.5, 0) | round half up(-2.5, 0) | odd(3) | even(3) | even(2) | odd(2.5)
before(1, 2) | before([1..3], [4..5]) | after(3, 2) | meets([1..3], [3..5]) | met by([3..5], [1..3]) | overlaps([1..3], [2..5]) | overlaps([1..2], [4..5]) | includes([1..5], 3) | includes([1..5], [2..3])
get value(group, "name") | get value(group, "none") | get entries({a: 1}) | context([{key: "a", value: 1}]) | context merge([{a: 1}, {b: 2}]) | context put({a: 1}, "b", 2) | context put({a: {b: 1}}, ["a", "b"], 2)
substring(string: "abc", start position: 2) | contains(string: "abc", match: "b") | contains(text: "abc") | unknown(1) | a(1) | count(1, 2) | unknown | (a) | ((a + 1)) | "a\\"b" | "\\u4e2d\\n"
sum([]) | sum("a") | sum([1, "a"]) | max([]) | max("a", "b") | "a" in "a" | [1, 2] = [1, 2] | [1, 2] = [2, 1] | {a: 1} = {a: 1} | {a: 1} = {a: 2} | [1] = 1 | [] = [] | [1..2] = [1..2]
numbers[item > 1 and item < 4] | items[price > 2 and kind = "x"].price | count(items[kind = "x"]) | sum(items[kind = "x"].price) | items[kind in ("x", "y")].kind | for i in items[kind = "x"] return i.price
a * b = 10 | (a + b) ** 2 | a ** half | 2 * -3 | - 3 + 5 | 10 / 4 * 2 | 1 - 1 | 100 / 8 | 12345678 * 1000 | 0 - 0 | -z | 1e3 = 1000 or true
if a > 3 then if b > 3 then 1 else 2 else 3 | if n = null then 0 else n | if yes then n else 1 | if text then 1 else 2 | (if yes then numbers else [])[1]
[a, b, a + b][3] | [[1, 2], [3, 4]][2][1] | {list: numbers}.list[2] | [1, 2, 3][item >= 2][1] | items[-1].price | items[1] | "abc"[1] | yes[1]
every row in items satisfies row.price > 1 and row.kind != null | count(for i in numbers return i) | sum(for i in 1..10 return i) | max(for i in items return i.price)
date(day) >= date("2026-01-01") and date(day) < date("2027-01-01") | (date(later) - date(day)).days > 30 | if date(day) > date(later) then "late" else "in time"
not(yes and no) | not(contains(text, "A")) | string length(substring(text, 1, 2)) | upper case(substring(text, 4)) | text in (words) | count(words) = 4
a + // comment
b | a /* comment */ * b | for i in "a".."e" return i | for i in [1..3] return i | (1..3) | a.b.c | some x in items satisfies x.paid | 1.50 | 007 | .5 | "" = empty | a in not(5)
`

const rows = same
  .split(/ \| |\n(?!b )/)
  .map((row) => row.trim())
  .filter((row) => row !== '')

test('the table is long', () => {
  expect(rows.length).toBeGreaterThan(400)
})

test.each(rows)('%s', (text) => {
  expect(own(text)).toEqual(feelin(text))
})

test.each([
  ['decimals add up as on paper', '0.1 + 0.2', 0.3],
  ['', '0.1 + 0.2 = 0.3', true],
  ['', '1.1 * 3 = 3.3', true],
  ['', '1.005 * 1000', 1005],
  ['', '9007199254740993 - 9007199254740992', 1],
  ['', '0.7 + 0.1 - 0.8', 0],
  ['', 'string(0.1 + 0.2)', '0.3'],
  ['', 'string(1 / 3)', '0.3333333333333333333333333333333333'],
  ['', 'round half up(1.005, 2)', 1.01],
  ['', 'modulo(5.5, 0.1)', 0],
  ['', '1e3 + 1', 1001],
  ['blanks are not counted', 'sum(blanks)', 4],
  ['', 'mean(blanks)', 2],
  ['', 'min(items.amount)', 4],
  ['', 'median(blanks)', 2],
  ['numbers are sorted as numbers', 'median([10, 9, 2])', 9],
  ['a range may end at nought', 'for i in 2..0 return i', [2, 1, 0]],
  ['kinds that have no order are in none', '"abc" > 5', null],
  ['', '"10" > 5', null],
  ['', 'not("abc" > 5)', null],
  ['a filter keeps what meets it, be it a blank', 'count([null, 1, null][item = null])', 2],
  ['', 'count([true, false][item = false])', 1],
  ['and reads the names of entries in whatever it asks', 'items[paid].kind', ['x']],
  ['', 'count(items[not(paid)])', 1],
  ['', 'count(words[contains(item, "a")])', 2],
  ['an entry is taken from the end', 'remove(numbers, -1)', [3, 1, 2]],
  ['months are whole', 'years and months duration(date("2024-01-15"), date("2026-03-20"))', 'P2Y2M'],
  ['durations have a sign', '-@"P1D"', '-P1D'],
  ['a text is searched where another one starts', 'substring("𠮷野家", -2)', '野家'],
  ['moments are found among others', 'list contains([@"2026-03-05"], @"2026-03-05")', true],
  ['an odd step gives no result by itself', 'if (true > 1) = null then 1 else 2', 1],
])('%s: %s', (_, text, value) => {
  expect(own(text)).toEqual(value)
  expect(feelin(text)).not.toEqual(value)
})
