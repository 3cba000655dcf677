import { describe, expect, test } from 'vitest'
import { Budget, BudgetSpent } from '../budget/budget.ts'
import { compilePattern, isPatternFault, type Pattern } from './pattern.ts'
import { replaceMatches } from './replace-matches.ts'
import { splitAtMatches } from './split-at-matches.ts'
import { runs } from '../../../../tests/support/runs.ts'

const plenty = () => new Budget(10_000_000)

function requirePattern(text: string, flags = ''): Pattern {
  const pattern = compilePattern(text, flags)
  if (isPatternFault(pattern)) throw new Error(`${text}: ${pattern}`)
  return pattern
}

/** What is found at all places, as texts with their groups. */
function found(pattern: Pattern, text: string): (string | undefined)[] | null {
  const places = pattern.find(text, 0, plenty())
  if (!places) return null
  return Array.from({ length: places.length / 2 }, (_, group) =>
    places[group * 2]! < 0 ? undefined : text.slice(places[group * 2], places[group * 2 + 1]),
  )
}

function expectAsNative(pattern: string, flags: string, text: string) {
  const native = new RegExp(pattern, `u${flags}`).exec(text)
  expect(
    found(requirePattern(pattern, flags), text),
    `/${pattern}/${flags} of ${JSON.stringify(text)}`,
  ).toEqual(native && [...native])
}

const TEXTS = [
  '',
  'a',
  'aaaa',
  'abcabc',
  'AbC',
  'a\nb',
  '2026-03-05',
  '13800138000',
  '京A12345',
  '　全角 空格',
  '𠮷野家𠮷',
  'x@example.com',
  '"q"',
  'foo_bar-baz',
  '0.50',
  '\u2028z',
]

test.each([
  ['^[0-9]{4}$', ''],
  ['^(/[^/]+)+$', ''],
  ['^1[3-9]\\d{9}$', ''],
  ['^[\\u4e00-\\u9fff]{1,3}[A-Z]', ''],
  ['^[京沪津渝][A-Z][A-Z0-9]{5}$', ''],
  ['\\p{Script=Han}+', ''],
  ['\\P{L}+', ''],
  ['^\\s', ''],
  ['\\S+$', ''],
  ['a.b', ''],
  ['a.b', 's'],
  ['^b', 'm'],
  ['a$', 'm'],
  ['^.$', 'm'],
  ['abc', 'i'],
  ['[a-c]+', 'i'],
  ['(a)|b', ''],
  ['(?:(a)|(b)|c)*', ''],
  ['(a*)*b', ''],
  ['(?:a|ab)(?:c|bcd)', ''],
  ['a+?', ''],
  ['a{2,3}?a', ''],
  ['(?<year>\\d{4})-(?<month>\\d\\d)', ''],
  ['\\bbar\\b|\\Bar', ''],
  ['^(?=.*\\d)(?=.*[a-z-]).{8,}$', ''],
  ['(?!0)\\d+', ''],
  ['(?<=a)b', ''],
  ['(?<!b)c', ''],
  ['(?<=(\\d+)-)0', ''],
  ['𠮷.', ''],
  ['[^𠮷]野', ''],
  ['\\u{20BB7}', ''],
  ['\\ud842\\udfb7', ''],
  ['[\\]\\-]|\\/', ''],
  ['', ''],
  ['()', ''],
  ['x*', ''],
])('/%s/%s finds what the language itself finds', (pattern, flags) => {
  for (const text of TEXTS) expectAsNative(pattern, flags, text)
})

test('patterns put together at random find what the language itself finds', () => {
  let seed = 7
  const pick = <T>(list: readonly T[]): T => {
    seed = (seed * 48271) % 2147483647
    return list[seed % list.length]!
  }
  // Repetitions stand after what takes at least one character, as empty turns leave groups differently.
  const one = (depth: number): string => {
    const kind = pick(
      depth > 3 ? ['letter'] : ['letter', 'letter', 'class', 'group', 'plain', 'choice', 'look'],
    )
    if (kind === 'class') return pick(['[ab]', '[^a]', '.', '\\w'])
    if (kind === 'group') return `(${one(depth + 1)}${many(depth + 1)})`
    if (kind === 'plain') return `(?:${one(depth + 1)}${many(depth + 1)})`
    if (kind === 'choice') return `(?:${one(depth + 1)}|${one(depth + 1)}${one(depth + 1)})`
    if (kind === 'look') return `${pick(['(?=', '(?!'])}${many(depth + 1)})${pick(['a', 'b'])}`
    return pick(['a', 'b', 'c'])
  }
  const many = (depth: number): string =>
    Array.from(
      { length: pick([1, 1, 2, 3]) },
      () => one(depth) + pick(['', '', '', '*', '+', '?', '*?', '+?', '{2}', '{1,3}', '{0,2}?']),
    ).join('')
  for (let round = 0; round < runs(1000, 10_000); round++) {
    const pattern = `${pick(['', '', '^'])}${many(0)}${pick(['', '', '$', '|'])}`
    const text = Array.from({ length: pick([0, 1, 2, 3, 5, 8]) }, () => pick(['a', 'b', 'c'])).join('')
    expectAsNative(pattern, '', text)
  }
})

describe('what takes other engines for ever', () => {
  test.each([
    ['^(a+)+$', `${'a'.repeat(30)}b`],
    ['^(a|a)*$', `${'a'.repeat(5000)}b`],
    ['^(a?){30}a{30}$', 'a'.repeat(29)],
    ['(x+x+)+y', 'x'.repeat(2000)],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(500)],
  ])('/%s/ ends within a million steps', (pattern, text) => {
    expect(requirePattern(pattern).find(text, 0, new Budget(1_000_000))).toBeUndefined()
  })

  test('a search that grows beyond its budget ends with it', () => {
    const pattern = requirePattern('(?:a|b|c|d|e)*(?=z)(?:a|b|c|d|e)*')
    expect(() => pattern.find('abcde'.repeat(4000), 0, new Budget(100_000))).toThrow(BudgetSpent)
  })
})

test.each([
  ['a bracket left open', '(', 'patternInvalid'],
  ['a back reference', '(a)\\1', 'patternBackReference'],
  ['a back reference by name', '(?<a>x)\\k<a>', 'patternBackReference'],
  ['many times many', '(?:a{1000}){1000}', 'patternTooLarge'],
  ['a long text', 'a'.repeat(6000), 'patternTooLarge'],
  ['deep brackets', `${'('.repeat(200)}a${')'.repeat(200)}`, 'patternTooLarge'],
  ['nothing many times', '(?:(?:(?:){2000}){2000}){1000000000}b{3000}', 'patternTooLarge'],
])('%s is not taken', (_, pattern, fault) => {
  expect(compilePattern(pattern)).toBe(fault)
})

test.each([
  ['a-b_c', '[-_]', '·'],
  ['2026-03', '(\\d+)-(\\d+)', '$2/$1'],
  ['2026-03', '(?<y>\\d+)-(?<m>\\d+)', '$<m>.$<y>$<none>'],
  ['abc', '', '-'],
  ['𠮷𠮷', '', '-'],
  ['abc', 'b', '[$&|$$|$3|$x]'],
  ['aaa', 'a*?', 'x'],
  ['abcabc', '(b)(c)?', '$1$12$9'],
])('%s with /%s/ replaced by %s', (text, pattern, replacement) => {
  const replaced = replaceMatches(text, {
    pattern: requirePattern(pattern),
    replacement,
    most: 1000,
    budget: plenty(),
  })
  expect(replaced).toBe(text.replaceAll(new RegExp(pattern, 'gu'), replacement))
})

test('$0 is the match, and what is replaced does not grow without end', () => {
  const pattern = requirePattern('a')
  const replace = (most: number) =>
    replaceMatches('aa', { pattern, replacement: '<$0$0>', most, budget: plenty() })
  expect(replace(100)).toBe('<aa><aa>')
  expect(replace(5)).toBeUndefined()
})

test.each([
  ['a,b;c', '[,;]'],
  ['a,b', '(,)'],
  ['abc', ''],
  ['', ''],
  ['', ','],
  [',a,', ','],
  ['𠮷野家', ''],
  ['a1b22c', '\\d*'],
])('%s split at /%s/', (text, pattern) => {
  expect(splitAtMatches(text, requirePattern(pattern), plenty())).toEqual(
    text.split(new RegExp(pattern, 'u')),
  )
})
