import type { FeelNumber } from '../feel-number.ts'
import { FeelFunction, kindOf, type FeelContext, type FeelRange, type FeelValue } from '../feel-value.ts'
import type { Run } from '../run.ts'
import { FeelDate, FeelDateTime, FeelTime, unlessOutOfReach, type FeelDuration } from '../temporal-values.ts'
import { Temporal } from 'temporal-polyfill'

interface Kinds {
  any: FeelValue
  number: FeelNumber
  string: string
  list: readonly FeelValue[]
  context: FeelContext
  date: FeelDate
  time: FeelTime
  'date time': FeelDateTime
  duration: FeelDuration
  range: FeelRange
  function: FeelFunction
}

type Kind = keyof Kinds
/** A kind, or one that may be left out. */
type KindName = Kind | `${Kind}?`

type Argument<Name> = Name extends `${infer Of extends Kind}?`
  ? Kinds[Of] | null | undefined
  : Name extends Kind
    ? Kinds[Name]
    : never

export type Builtin = readonly [name: string, FeelFunction]

/** What a function was given, in the order of its parameters; then whatever else it takes. */
type Given<Parameters extends Record<string, KindName>> = {
  [Name in keyof Parameters]: Argument<Parameters[Name]>
}

/**
 * A function of FEEL: its parameters by name and kind. An argument of another kind that is no like of the kind wanted
 * gives null; a name that begins with `...` takes all that is left, unlooked at.
 */
export function define<const Parameters extends Record<string, KindName>>(
  name: string,
  parameters: Parameters,
  work: (given: Given<Parameters>, run: Run, more: readonly FeelValue[]) => FeelValue,
): Builtin {
  const names = Object.keys(parameters)
  const fixed = names.filter((one) => !one.startsWith('...'))
  const call = (args: readonly (FeelValue | undefined)[], run: Run): FeelValue => {
    spendFor(args, run)
    const given: Record<string, FeelValue | undefined> = {}
    for (const [index, one] of fixed.entries()) {
      const converted = convert(args[index], parameters[one]!)
      if (converted === REFUSED) return null
      given[one] = converted
    }
    const more = args.slice(fixed.length).map((value) => value ?? null)
    // Each argument is of its parameter's kind by now.
    return run.requireFitting(work(given as Given<Parameters>, run, more))
  }
  return [name, new FeelFunction(names, call, parameters)]
}

/** A function of one list, or of its entries one after the other. */
export function defineOfEntries(
  name: string,
  work: (entries: readonly FeelValue[], run: Run) => FeelValue,
): Builtin {
  const call = (args: readonly (FeelValue | undefined)[], run: Run): FeelValue => {
    if (args.length === 0) return null
    spendFor(args, run)
    const [first] = args
    const entries = args.length === 1 && Array.isArray(first) ? first : args
    return run.requireFitting(work(entries as readonly FeelValue[], run))
  }
  return [name, new FeelFunction(['...list'], call)]
}

function spendFor(args: readonly (FeelValue | undefined)[], run: Run): void {
  let steps = 2
  for (const arg of args) {
    if (typeof arg === 'string') steps += arg.length / 8
    else if (Array.isArray(arg)) steps += arg.length
  }
  run.spend(steps)
}

const REFUSED = Symbol('refused')

function convert(value: FeelValue | undefined, name: KindName): FeelValue | undefined | typeof REFUSED {
  const isOptional = name.endsWith('?')
  const kind = isOptional ? name.slice(0, -1) : name
  if (kind === 'any') return isOptional || value !== undefined ? value : REFUSED
  if (kind === 'list') return toList(value, isOptional)
  const single = Array.isArray(value) && value.length === 1 ? (value[0] as FeelValue) : value
  const own = kindOf(single)
  if (own === kind) return single
  if (own === 'null') return isOptional ? single : REFUSED
  return toLike(single, kind) ?? REFUSED
}

function toList(value: FeelValue | undefined, isOptional: boolean): FeelValue | undefined | typeof REFUSED {
  if (Array.isArray(value)) return value
  if (value === undefined) return isOptional ? undefined : REFUSED
  return value === null ? REFUSED : [value]
}

/** Days are moments at midnight, moments have a day and a time. */
function toLike(value: FeelValue | undefined, kind: string): FeelValue {
  return unlessOutOfReach(() => {
    if (value instanceof FeelDate && kind === 'date time')
      return new FeelDateTime(value.value.toPlainDateTime(new Temporal.PlainTime()), null)
    if (value instanceof FeelDateTime && kind === 'date') return new FeelDate(value.value.toPlainDate())
    if (value instanceof FeelDateTime && kind === 'time')
      return new FeelTime(value.value.toPlainTime(), value.zone)
    return null
  })
}
