import type { Json, JsonObject } from '@paperwright/runtime'
import { shiftSpan } from '@paperwright/runtime/kit'

const UNITS = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/, 'day'],
] as const

const DAY = 86_400_000

/** What a report was asked for, moved to the span before: the month before a month, as many days before two days. */
export interface SpanBefore {
  parameters: JsonObject
  /** The spans that are asked for there, as they are written. */
  spans: string[]
}

/** Undefined where nothing, or more than a span, is asked for by the calendar: there is no one span before. */
export function spanBefore(parameters: JsonObject): SpanBefore | undefined {
  const moments = Object.entries(parameters).flatMap(([key, value]) => {
    const unit = unitOf(value)
    return unit && value !== undefined
      ? [{ key, text: String(value), unit, isNumber: typeof value === 'number' }]
      : []
  })
  const [first, last, more] = moments
  if (!first || more || (last && last.unit !== first.unit)) return undefined
  const by = last ? lengthBetween(first.text, last.text, first.unit) : 1
  if (by < 1) return undefined
  const moved = moments.map((one) => ({ ...one, text: shiftSpan(one.text, one.unit, -by) }))
  if (moved.some(({ text }) => text === undefined)) return undefined
  return {
    parameters: {
      ...parameters,
      ...Object.fromEntries(moved.map(({ key, text, isNumber }) => [key, isNumber ? Number(text) : text])),
    },
    spans: moved.map(({ text }) => text!),
  }
}

/** A year may be a number. */
function unitOf(value: Json | undefined) {
  if (typeof value !== 'string' && !Number.isInteger(value)) return undefined
  return UNITS.find(([shape]) => shape.test(String(value)))?.[1]
}

/** How many of a unit it is from the first to the last, both with them; less than 1 where the last lies before. */
function lengthBetween(first: string, last: string, unit: 'year' | 'month' | 'day'): number {
  if (unit === 'day') return Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1
  const at = (span: string) => {
    const [year = 0, month = 1] = span.split('-').map(Number)
    return unit === 'year' ? year : year * 12 + month
  }
  return at(last) - at(first) + 1
}
