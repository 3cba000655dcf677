import { isFeelNumber, type FeelNumber } from './feel-number.ts'
import type { FeelKind } from './feel-kind.ts'
import type { Run } from './run.ts'
import { FeelDate, FeelDateTime, FeelDuration, FeelTime, type FeelTemporal } from './temporal-values.ts'

/** What an expression may be while it is evaluated. */
export type FeelValue =
  | null
  | boolean
  | FeelNumber
  | string
  | FeelTemporal
  | FeelRange
  | FeelFunction
  | FeelContext
  | readonly FeelValue[]

/** Values by name; a name without a value is as good as none. */
export interface FeelContext {
  readonly [name: string]: FeelValue | undefined
}

/** What lies between two ends of one kind; an end that is null is open. */
export class FeelRange {
  constructor(
    readonly start: FeelValue,
    readonly end: FeelValue,
    readonly isStartIncluded: boolean,
    readonly isEndIncluded: boolean,
  ) {}
}

/** A function of the expression's own, or one that FEEL brings. */
export class FeelFunction {
  constructor(
    /** The last may begin with `...`: it takes all that is left. */
    readonly parameters: readonly string[],
    /** What is not given is undefined. */
    readonly call: (args: readonly (FeelValue | undefined)[], run: Run) => FeelValue,
    /** What its parameters take, by name: a kind or `any`, with `?` where it may be left out. */
    readonly takes: Readonly<Record<string, string>> = {},
  ) {}
}

export function kindOf(value: FeelValue | undefined): FeelKind {
  switch (typeof value) {
    case 'number':
      return 'number'
    case 'string':
      return 'string'
    case 'boolean':
      return 'boolean'
    case 'undefined':
      return 'null'
    default:
      return value === null ? 'null' : kindOfObject(value)
  }
}

function kindOfObject(value: object): FeelKind {
  // What records hold, before what is rare.
  if (Object.getPrototypeOf(value) === Object.prototype) return 'context'
  if (Array.isArray(value)) return 'list'
  if (isFeelNumber(value)) return 'number'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof FeelDateTime) return 'date time'
  if (value instanceof FeelDuration) return 'duration'
  if (value instanceof FeelRange) return 'range'
  if (value instanceof FeelFunction) return 'function'
  return 'context'
}

export function isList(value: FeelValue | undefined): value is readonly FeelValue[] {
  return Array.isArray(value)
}

export function isFeelContext(value: FeelValue | undefined): value is FeelContext {
  return kindOf(value) === 'context'
}

/** A name as it is looked up: blanks around signs and between words are one. */
export function plainName(name: string): string {
  return name
    .replaceAll(/\s*([./\-'+]|\*\*?)\s*/g, ' $1 ')
    .replaceAll(/\s{2,}/g, ' ')
    .trim()
}

/** What a context has under a name; undefined where it has nothing. */
export function entryOf(context: FeelContext, name: string): FeelValue | undefined {
  if (Object.hasOwn(context, name)) return context[name]
  // Only names of several words can be written in several ways.
  if (!NAME_OF_WORDS.test(name)) return undefined
  const plain = plainName(name)
  const key = Object.keys(context).find((key) => plainName(key) === plain)
  return key === undefined ? undefined : context[key]
}

const NAME_OF_WORDS = /[\s./\-'+*]/

/** Names are data: one called `__proto__` stays a name. */
export function contextOf(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  return Object.fromEntries(entries)
}
