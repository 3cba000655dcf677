import { MONTHS, WEEKDAYS } from '../builtins/moments.ts'
import {
  ANY,
  BOOLEAN,
  NUMBER,
  STRING,
  eitherOf,
  entryOf,
  listOf,
  type FeelType,
  type KnownValue,
} from './feel-type.ts'

type Result = FeelType | ((args: readonly FeelType[]) => FeelType)

const DATE: FeelType = { kind: 'date' }
const DURATION: FeelType = { kind: 'duration' }
const CONTEXT: FeelType = { kind: 'context' }

const choiceOf = (words: readonly string[]): FeelType => ({
  ...STRING,
  values: words.map((value) => ({ value })),
  isChoice: true,
})

const same: Result = ([first = ANY]) => (first.kind === 'list' ? listOf(entryOf(first)) : listOf(first))
const together: Result = (args) => listOf(args.map(entryOf).reduce(eitherOf, { kind: 'null' }))

/** Of a text whose values are known, what they become. */
function respelt(spell: (text: string) => string): Result {
  const respell = ({ value }: KnownValue) => ({ value: typeof value === 'string' ? spell(value) : value })
  return ([of]) =>
    of?.kind === 'string' && of.values
      ? { ...STRING, values: of.values.map(respell), ...(of.isChoice && { isChoice: true }) }
      : STRING
}

/** What each of FEEL's functions gives. */
export const builtinResults: Readonly<Record<string, Result>> = {
  sum: NUMBER,
  mean: NUMBER,
  min: NUMBER,
  max: NUMBER,
  product: NUMBER,
  median: NUMBER,
  stddev: NUMBER,
  mode: listOf(NUMBER),
  all: BOOLEAN,
  any: BOOLEAN,
  'get value': ANY,
  'get entries': listOf(CONTEXT),
  context: CONTEXT,
  'context merge': CONTEXT,
  'context put': CONTEXT,
  number: NUMBER,
  string: STRING,
  not: BOOLEAN,
  is: BOOLEAN,
  count: NUMBER,
  'list contains': BOOLEAN,
  'index of': listOf(NUMBER),
  'list replace': listOf(ANY),
  sublist: same,
  append: together,
  concatenate: together,
  'insert before': listOf(ANY),
  remove: same,
  reverse: same,
  'distinct values': same,
  union: together,
  flatten: listOf(ANY),
  sort: same,
  date: DATE,
  'date and time': { kind: 'date time' },
  time: { kind: 'time' },
  duration: ([of]) => ({ ...DURATION, ...(of?.values && { values: of.values }) }),
  'years and months duration': DURATION,
  now: { kind: 'date time' },
  today: DATE,
  'day of year': NUMBER,
  'day of week': choiceOf(WEEKDAYS),
  'month of year': choiceOf(MONTHS),
  'week of year': NUMBER,
  decimal: NUMBER,
  floor: NUMBER,
  ceiling: NUMBER,
  'round up': NUMBER,
  'round down': NUMBER,
  'round half up': NUMBER,
  'round half down': NUMBER,
  abs: ([of = ANY]) => (of.kind === 'duration' ? DURATION : of.kind === 'number' ? NUMBER : ANY),
  modulo: NUMBER,
  sqrt: NUMBER,
  log: NUMBER,
  exp: NUMBER,
  odd: BOOLEAN,
  even: BOOLEAN,
  before: BOOLEAN,
  after: BOOLEAN,
  meets: BOOLEAN,
  'met by': BOOLEAN,
  overlaps: BOOLEAN,
  includes: BOOLEAN,
  substring: STRING,
  'string length': NUMBER,
  'upper case': respelt((text) => text.toUpperCase()),
  'lower case': respelt((text) => text.toLowerCase()),
  'substring before': STRING,
  'substring after': STRING,
  contains: BOOLEAN,
  'starts with': BOOLEAN,
  'ends with': BOOLEAN,
  matches: BOOLEAN,
  replace: STRING,
  split: listOf(STRING),
  'string join': STRING,
}
