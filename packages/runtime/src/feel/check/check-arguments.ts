import type { SyntaxNode } from '@lezer/common'
import type { FeelFunction } from '../feel-value.ts'
import { tell, type Checking } from './checking.ts'
import { entryOf, isUnknown, type FeelType } from './feel-type.ts'
import { tellNoChoice } from './no-choice.ts'

export interface Argument {
  node: SyntaxNode
  type: FeelType
  words: string
  /** Where arguments are given by name. */
  name?: string
}

interface Call {
  node: SyntaxNode
  name: string
  builtin: FeelFunction
  given: readonly Argument[]
  usage: string
}

/** Whether a function takes what it is given; what it does not is told. */
export function checkArguments(call: Call, checking: Checking): boolean {
  const { node, name, builtin, given, usage } = call
  if (!isCountRight(call)) {
    tell(checking, 'formulaArguments', node, { name, usage })
    return false
  }
  const entries = ENTRIES[name]
  if (entries) return checkEntries(given, entries, checking)
  if (name === 'list contains' && given.length === 2) checkChoice(node, given, checking)
  return given
    .map((one, index) => {
      const parameter = one.name ?? builtin.parameters[index] ?? ''
      const several = WANTED[name]?.[parameter]
      const wanted = several ?? [(builtin.takes[parameter] ?? 'any').replace('?', '')]
      // Those that take several kinds take a list of one for a list.
      const type = several || !one.type.isFiltered ? one.type : entryOf(one.type)
      return checkArgument({ ...one, type }, wanted, checking)
    })
    .every(Boolean)
}

function isCountRight({ name, builtin: { parameters, takes }, given }: Call): boolean {
  const takesMore = parameters.at(-1)?.startsWith('...') === true
  if (given.some((one) => one.name !== undefined)) {
    const names = given.map((one) => one.name!)
    return names.every((one) => parameters.includes(one) || parameters.includes(`...${one}`))
  }
  if (given.length > parameters.length && !takesMore) return false
  if (ENTRIES[name] || LISTS_OF_ANY.has(name)) return given.length > 0
  // By year, month and day, by hour, minute and second, or of one text.
  if (name === 'date' || name === 'time')
    return given.length > 2 || (given.length === 1 && given[0]!.type.kind !== 'number')
  if (name === 'date and time') return given.length === 1 || given.length === 2
  const last = parameters.findLastIndex(
    (one) => !one.startsWith('...') && takes[one]?.endsWith('?') === false,
  )
  return given.length > last
}

const LISTS_OF_ANY: ReadonlySet<string> = new Set(['union', 'concatenate'])

/** Functions over a list, or over values one after the other: what these are. */
const ENTRIES: Readonly<Record<string, FeelType['kind']>> = {
  ...Object.fromEntries(
    ['sum', 'mean', 'min', 'max', 'product', 'median', 'stddev', 'mode'].map((name) => [name, 'number']),
  ),
  all: 'boolean',
  any: 'boolean',
  context: 'context',
  'context merge': 'context',
}

/** Where a parameter takes several kinds, but not any. */
const WANTED: Readonly<Record<string, Readonly<Record<string, readonly FeelType['kind'][]>>>> = {
  not: { negand: ['boolean'] },
  abs: { n: ['number', 'duration'] },
  date: { year: ['date', 'date time', 'string', 'number'], from: ['date', 'date time', 'string'] },
  time: { hour: ['time', 'date time', 'date', 'string', 'number'] },
  'date and time': { date: ['date time', 'date', 'string'] },
}

function checkEntries(given: readonly Argument[], wanted: FeelType['kind'], checking: Checking): boolean {
  return given
    .map((one) => {
      const isList = one.type.kind === 'list'
      const entry = { node: one.node, type: entryOf(one.type), words: isList ? null : one.words }
      return checkArgument(entry, [wanted], checking)
    })
    .every(Boolean)
}

function checkArgument(
  { node, type, words }: { node: SyntaxNode; type: FeelType; words: string | null },
  wanted: readonly string[],
  checking: Checking,
): boolean {
  if (isUnknown(type) || isTaken(type, wanted)) return true
  const meant = words === null ? null : meantBy(type, wanted[0]!, words)
  tell(checking, 'formulaKinds', node, { kind: type.kind, wanted: wanted[0]!, meant })
  return false
}

/** Days are moments at midnight, moments have a day and a time. */
const ALIKE: Readonly<Record<string, string>> = {
  date: 'date time',
  'date time': 'date',
  time: 'date time',
}
const DAYS: ReadonlySet<string> = new Set(['date', 'date and time'])

function isTaken({ kind, reader }: FeelType, wanted: readonly string[]): boolean {
  if (wanted.includes('any') || wanted.includes('list')) return true
  const [first] = wanted
  // There is no day in a text that says a time.
  if (kind === 'string' && reader && first !== 'string' && wanted.includes('string'))
    return reader !== (first === 'time' ? 'date' : 'time')
  return wanted.includes(kind) || wanted.some((one) => ALIKE[one] === kind)
}

function meantBy({ kind, reader, said }: FeelType, wanted: string, words: string): string | null {
  if (said !== undefined && wanted === 'string') return `${words}.${said}`
  if (wanted === 'string' && (kind === 'number' || kind === 'date')) return `string(${words})`
  if (kind !== 'string') return null
  if (wanted === 'number') return reader ? null : `number(${words})`
  if ((wanted === 'date' || wanted === 'date time') && reader && DAYS.has(reader)) return `date(${words})`
  return wanted === 'time' && reader === 'time' ? `time(${words})` : null
}

/** `list contains(kinds, "a")`: what can never be among them. */
function checkChoice(node: SyntaxNode, [list, element]: readonly Argument[], checking: Checking): void {
  const left = { type: entryOf(list!.type), node: list!.node }
  tellNoChoice({ left, right: { type: element!.type, node: element!.node }, whole: node }, checking)
}
