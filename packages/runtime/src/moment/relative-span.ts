import { dateText } from './moment-text.ts'
import { wallClock } from './wall-clock.ts'
import type { ZonedMoment } from './zoned-moment.ts'

/** Spans of days that move with the day on which they are asked for; weeks begin on Monday. */
export const relativeSpans = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const

export type RelativeSpan = (typeof relativeSpans)[number]

/** Days back to a day, with it, or ahead from it: `last-7-days`, `next-30-days`. */
export interface DaysAround {
  direction: 'last' | 'next'
  days: number
}

const MOST_DAYS = 3660

/** What `last-7-days` says; undefined for what says nothing of the kind. */
export function readDaysAround(name: unknown): DaysAround | undefined {
  const [, direction, count] = (typeof name === 'string' && /^(last|next)-(\d{1,4})-days$/.exec(name)) || []
  const days = Number(count)
  if (!direction || days < 1 || days > MOST_DAYS) return undefined
  return { direction: direction === 'last' ? 'last' : 'next', days }
}

/** Whether a span is made of whole months; such are all that months can lie in. */
export function isSpanOfMonths(name: unknown): boolean {
  return isRelativeSpan(name) && /(?:month|quarter|year)$/.test(name)
}

export function isRelativeSpan(name: unknown): name is string {
  return relativeSpans.some((one) => one === name) || readDaysAround(name) !== undefined
}

/** The first and last day of a span, as `2026-03-05`, seen from a moment of the office; undefined where it is none. */
export function daysOfSpan(name: unknown, now: ZonedMoment): [first: string, last: string] | undefined {
  const { year, month, day } = wallClock(now)
  const around = readDaysAround(name)
  if (around?.direction === 'last') return span([year, month, day - around.days + 1], [year, month, day])
  if (around) return span([year, month, day], [year, month, day + around.days - 1])
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const monday = day - ((weekday + 6) % 7)
  const quarter = month - ((month - 1) % 3)
  switch (name as RelativeSpan) {
    case 'today':
      return span([year, month, day], [year, month, day])
    case 'yesterday':
      return span([year, month, day - 1], [year, month, day - 1])
    case 'this-week':
      return span([year, month, monday], [year, month, monday + 6])
    case 'last-week':
      return span([year, month, monday - 7], [year, month, monday - 1])
    case 'this-month':
      return span([year, month, 1], [year, month + 1, 0])
    case 'last-month':
      return span([year, month - 1, 1], [year, month, 0])
    case 'this-quarter':
      return span([year, quarter, 1], [year, quarter + 3, 0])
    case 'last-quarter':
      return span([year, quarter - 3, 1], [year, quarter, 0])
    case 'this-year':
      return span([year, 1, 1], [year, 12, 31])
    case 'last-year':
      return span([year - 1, 1, 1], [year - 1, 12, 31])
    default:
      return undefined
  }
}

type Day = [year: number, month: number, day: number]

function span(first: Day, last: Day): [string, string] {
  return [dateText(...first), dateText(...last)]
}
