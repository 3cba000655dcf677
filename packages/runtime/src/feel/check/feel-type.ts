import type { Json } from '../../form/json-schema.ts'
import type { FeelKind } from '../feel-kind.ts'

/** One of the values that there are, and how it is called where it has words of its own. */
export interface KnownValue {
  value: Json
  title?: string
}

/** What can be said of the values of an expression before it is evaluated. Every one may be blank. */
export interface FeelType {
  /** `any` where nobody can say. */
  kind: FeelKind | 'any'
  /** What the entries of a list are, or the ends of a range. */
  of?: FeelType
  /** All that a context has, by name; left out where it may have anything. */
  entries?: ReadonlyMap<string, FeelType>
  /** The only values that it can have. */
  values?: readonly KnownValue[]
  /** It is chosen from a list of values that is drawn up elsewhere: what is none of them never stands there. */
  isChoice?: true
  /** The function that makes a moment of the text. */
  reader?: 'date' | 'time' | 'date and time'
  /** A percentage, counted in hundredths: 5 % is 5. */
  inHundredths?: true
  /** The entry of a context that says it in words. */
  said?: string
  /** A list that may well have one entry, which is as good as the entry. */
  isFiltered?: true
}

export const ANY: FeelType = { kind: 'any' }
export const NULL: FeelType = { kind: 'null' }
export const NUMBER: FeelType = { kind: 'number' }
export const STRING: FeelType = { kind: 'string' }
export const BOOLEAN: FeelType = { kind: 'boolean' }

export function listOf(of: FeelType): FeelType {
  return { kind: 'list', of }
}

/** What is known of a value that is one of the two. */
export function eitherOf(left: FeelType, right: FeelType): FeelType {
  if (left === right || right.kind === 'null') return left
  if (left.kind === 'null') return right
  if (left.kind !== right.kind) return ANY
  const values = left.values && right.values && [...left.values, ...right.values]
  return {
    kind: left.kind,
    ...(left.of && right.of && { of: eitherOf(left.of, right.of) }),
    ...(values && { values }),
    ...(left.isChoice && right.isChoice && { isChoice: true }),
    ...(left.reader && left.reader === right.reader && { reader: left.reader }),
    ...((left.isFiltered || right.isFiltered) && { isFiltered: true }),
  }
}

/** What an entry of a value is: of a list, its entries; anything else is its own. */
export function entryOf(type: FeelType): FeelType {
  return type.kind === 'list' ? (type.of ?? ANY) : type
}

export function isUnknown({ kind }: FeelType): boolean {
  return kind === 'any' || kind === 'null'
}

const TEMPORAL: ReadonlySet<string> = new Set(['date', 'time', 'date time', 'duration'])

export function isTemporalType({ kind }: FeelType): boolean {
  return TEMPORAL.has(kind)
}
