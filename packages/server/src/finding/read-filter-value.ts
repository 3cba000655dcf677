import { getFieldType, type Json, type JsonSchema } from '@paperwright/runtime'
import type { Filter, ValueKind } from '@paperwright/runtime/kit'
import { BadRequest } from '../errors.ts'

/** Two moments, the first of the span and its last: `2026-03` is any day of that month. */
export type Span = readonly [from: string, to: string]

/** What filters compare with, checked: figures, words, options, spans of time. Refuses with 400 what they cannot be. */
export function requireNumber(filter: Filter, value: Json | undefined): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw refuseFilter(filter, 'compares with a number')
}

export function requireText(filter: Filter, value: Json | undefined): string {
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST && !UNWRITABLE.test(value))
    return value
  throw refuseFilter(filter, `compares with a text of at most ${LONGEST} characters`)
}

export function requirePair(filter: Filter): readonly [Json, Json] {
  if (Array.isArray(filter.value) && filter.value.length === 2) return filter.value as [Json, Json]
  throw refuseFilter(filter, 'compares with two values, the least and the greatest')
}

export function requireOptions(filter: Filter): readonly (string | number | boolean)[] {
  const { value } = filter
  const isPlain = (one: Json): one is string | number | boolean =>
    typeof one === 'string' ? !UNWRITABLE.test(one) : typeof one === 'number' || typeof one === 'boolean'
  if (Array.isArray(value) && value.length > 0 && value.length <= MOST_OPTIONS && value.every(isPlain))
    return value
  throw refuseFilter(filter, `compares with a list of at most ${MOST_OPTIONS} options`)
}

/** A moment, or part of one (`2026`, `2026-03`), as ISO says it, or as the field reads it (`2026年3月5日`). */
export function requireSpan(filter: Filter, value: Json | undefined, schema?: JsonSchema): Span {
  const text = typeof value === 'string' ? value.trim() : ''
  if (ISO_PART.test(text)) return [text, `${text}${AFTER_ALL}`]
  const type = schema && getFieldType(schema['x-field'] ?? '')
  const read = schema && type?.parse(text, { schema, locale: 'zh', word: (printed) => printed })
  if (typeof read === 'string' && read !== '') return [read, `${read}${AFTER_ALL}`]
  throw refuseFilter(filter, 'compares with a date or time like 2026-03-05 or 09:30')
}

export function refuseFilter({ field, op }: Filter, need: string): BadRequest {
  return new BadRequest(`The filter "${op}" on ${field} ${need}.`, { field })
}

/** The filters that a kind of value knows, for the message. */
export function refuseOp(filter: Filter, kind: ValueKind, known: readonly string[]): BadRequest {
  return refuseFilter(filter, `is not known for this kind of field (${kind}); there is ${known.join(', ')}`)
}

export const LONGEST = 500
const MOST_OPTIONS = 500
/** NUL and halves of surrogate pairs: no database holds them. */
const UNWRITABLE = /[\0\p{Surrogate}]/u
const ISO_PART = /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2})?)?)?)?|\d{2}:\d{2})$/
/** Sorts behind every digit and sign of a moment. */
const AFTER_ALL = '~'
