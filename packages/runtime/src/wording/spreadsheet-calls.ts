/** What a call in the spelling of spreadsheets is in FEEL; undefined where it is none that is known. */
export function spreadsheetCall(name: string, args: readonly (() => string)[]): string | undefined {
  const call = Object.hasOwn(CALLS, name.toUpperCase()) ? CALLS[name.toUpperCase()] : undefined
  if (typeof call !== 'string') return call?.(args.map((write) => write()))
  return `${call}(${args.map((write) => write()).join(', ')})`
}

type Made = (args: readonly string[]) => string | undefined

/** Names of functions, or what is made of their arguments; undefined where there are too few or too many. */
const CALLS: Readonly<Record<string, string | Made>> = {
  IF: ([test, then, other = 'null', ...more]) =>
    then !== undefined && more.length === 0 ? `(if ${test} then ${then} else ${other})` : undefined,
  AND: (args) => joined(args, ' and '),
  OR: (args) => joined(args, ' or '),
  NOT: 'not',
  SUM: 'sum',
  AVERAGE: 'mean',
  COUNT: 'count',
  COUNTA: 'count',
  MIN: 'min',
  MAX: 'max',
  MEDIAN: 'median',
  ABS: 'abs',
  INT: 'floor',
  MOD: 'modulo',
  SQRT: 'sqrt',
  POWER: (args) => (args.length === 2 ? `(${args.map(inBrackets).join(' ** ')})` : undefined),
  ROUND: toDigits('round half up'),
  ROUNDUP: toDigits('round up'),
  ROUNDDOWN: toDigits('round down'),
  TODAY: 'today',
  NOW: 'now',
  DATE: 'date',
  YEAR: partOfDay('year'),
  MONTH: partOfDay('month'),
  DAY: partOfDay('day'),
  LEN: 'string length',
  LEFT: ([text, many = '1', ...more]) =>
    text && more.length === 0 ? `substring(${text}, 1, ${many})` : undefined,
  MID: 'substring',
  UPPER: 'upper case',
  LOWER: 'lower case',
  CONCATENATE: (args) => joinedWords(args.map(asText)),
  CONCAT: (args) => joinedWords(args.map(asText)),
  VALUE: 'number',
  ISBLANK: ([value, ...more]) => (value && more.length === 0 ? `(${value} = null)` : undefined),
}

function joined(args: readonly string[], by: string): string | undefined {
  return args.length > 0
    ? `(${args.map((arg) => (BRANCHES.test(arg) ? inBrackets(arg) : arg)).join(by)})`
    : undefined
}

const BRANCHES = /\b(?:and|or|if|for|some|every)\b/

/** Texts, one behind the other; blanks are left out, as in spreadsheets. */
export function joinedWords(args: readonly string[]): string {
  return `string join([${args.join(', ')}])`
}

function asText(arg: string): string {
  return /^"(?:[^"\\]|\\[^])*"$/.test(arg) ? arg : `string(${arg})`
}

function toDigits(name: string): Made {
  return ([value, digits = '0', ...more]) =>
    value && more.length === 0 ? `${name}(${value}, ${digits})` : undefined
}

/** Records say days as texts. */
function partOfDay(part: string): Made {
  return ([day, ...more]) => {
    if (!day || more.length > 0) return undefined
    return `${/^(?:date|today|now)\b/.test(day) ? day : `date(${day})`}.${part}`
  }
}

/** What is more than one name, number or call. */
function inBrackets(arg: string): string {
  return /^[\p{L}\p{N}_.$]+(?:\([^()]*\))?$/u.test(arg) || /^\([^()]*\)$/.test(arg) ? arg : `(${arg})`
}
