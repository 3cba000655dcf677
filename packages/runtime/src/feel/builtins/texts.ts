import { isPatternFault, compilePattern, type Pattern } from '../../pattern/pattern.ts'
import { replaceMatches } from '../../pattern/replace-matches.ts'
import { splitAtMatches } from '../../pattern/split-at-matches.ts'
import { BudgetSpent } from '../../budget/budget.ts'
import { MOST_CHARACTERS } from '../run.ts'
import { define, type Builtin } from './define.ts'

export const texts: readonly Builtin[] = [
  define(
    'substring',
    { string: 'string', 'start position': 'number', length: 'number?' },
    ({ string, 'start position': start, length }) => {
      const points = Array.from(string)
      const at = Math.trunc(Number(start))
      const from = Math.max(0, at < 0 ? points.length + at : at - 1)
      const many = length === undefined ? points.length : Math.trunc(Number(length ?? 0))
      return points.slice(from, from + Math.max(0, many)).join('')
    },
  ),
  define('string length', { string: 'string' }, ({ string }) => Array.from(string).length),
  define('upper case', { string: 'string' }, ({ string }) => string.toUpperCase()),
  define('lower case', { string: 'string' }, ({ string }) => string.toLowerCase()),
  define('substring before', { string: 'string', match: 'string' }, ({ string, match }) => {
    return string.slice(0, Math.max(0, string.indexOf(match)))
  }),
  define('substring after', { string: 'string', match: 'string' }, ({ string, match }) => {
    const at = string.indexOf(match)
    return at === -1 ? '' : string.slice(at + match.length)
  }),
  define('contains', { string: 'string', match: 'string' }, ({ string, match }) => string.includes(match)),
  define('starts with', { string: 'string', match: 'string' }, ({ string, match }) =>
    string.startsWith(match),
  ),
  define('ends with', { string: 'string', match: 'string' }, ({ string, match }) => string.endsWith(match)),
  define(
    'matches',
    { input: 'string', pattern: 'string', flags: 'string?' },
    ({ input, pattern, flags }, run) => {
      const compiled = patternOf(pattern, flags)
      return compiled && compiled.find(input, 0, run.budget) !== undefined
    },
  ),
  define(
    'replace',
    { input: 'string', pattern: 'string', replacement: 'string', flags: 'string?' },
    ({ input, pattern, replacement, flags }, run) => {
      const compiled = patternOf(pattern, flags)
      if (!compiled) return null
      const replaced = replaceMatches(input, {
        pattern: compiled,
        replacement,
        most: MOST_CHARACTERS,
        budget: run.budget,
      })
      if (replaced === undefined) throw new BudgetSpent()
      return replaced
    },
  ),
  define('split', { string: 'string', delimiter: 'string' }, ({ string, delimiter }, run) => {
    const compiled = patternOf(delimiter)
    return compiled && splitAtMatches(string, compiled, run.budget)
  }),
  define('string join', { list: 'list', delimiter: 'string?' }, ({ list, delimiter }, run) => {
    const words = list.filter((entry) => entry !== null)
    if (!words.every((entry) => typeof entry === 'string')) return null
    const between = delimiter ?? ''
    run.requireCharacters(words.reduce((sum, one) => sum + one.length + between.length, 0))
    return words.join(between)
  }),
]

/**
 * The flags of XPath; `x`, blanks without meaning, is not known here. Null for what is no pattern; one that could take
 * for ever counts as if it had.
 */
function patternOf(text: string, flags?: string | null): Pattern | null {
  if (!/^[smi]*$/.test(flags ?? '')) return null
  const compiled = compilePattern(text, [...new Set(flags ?? '')].join(''))
  if (!isPatternFault(compiled)) return compiled
  if (compiled !== 'patternInvalid') throw new BudgetSpent()
  return null
}
