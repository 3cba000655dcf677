import { utcTime } from '../../moment/utc-time.ts'
import type { Group } from '../definition/query.ts'

/** How spans of time are written: see `GroupKey`. */
export type SpanUnit = Exclude<NonNullable<Group['bucket']>, number[]>

/** The span so many of its own kind later: `2026-03` and -1 give `2026-02`. Undefined for what is no span of the unit. */
export function shiftSpan(span: string, unit: SpanUnit, by: number): string | undefined {
  const found = READERS[unit].exec(span)
  if (!found) return undefined
  const [year, part] = [Number(found[1]), Number(found[2] ?? 1)]
  switch (unit) {
    case 'year':
      return writeYear(year + by)
    case 'quarter': {
      const quarters = year * 4 + (part - 1) + by
      return `${writeYear(Math.floor(quarters / 4))}-Q${(((quarters % 4) + 4) % 4) + 1}`
    }
    case 'month': {
      const months = year * 12 + (part - 1) + by
      return `${writeYear(Math.floor(months / 12))}-${two((((months % 12) + 12) % 12) + 1)}`
    }
    case 'week':
      return weekOf(new Date(mondayOf(year, part).getTime() + by * 7 * DAY))
    case 'day':
      return dayOf(new Date(Date.parse(`${span}T00:00:00Z`) + by * DAY))
  }
}

/** All spans from the first to the last, both with them; none where they are not of the unit, and no more than `most`. */
export function spansBetween(first: string, last: string, unit: SpanUnit, most = 1000): string[] {
  const spans: string[] = []
  let at: string | undefined = first
  while (at !== undefined && at <= last && spans.length < most) {
    spans.push(at)
    at = shiftSpan(at, unit, 1)
  }
  return spans
}

/** The ISO 8601 week of a day: `2026-W10`. */
export function weekOf(day: Date): string {
  // A week belongs to the year that its Thursday lies in.
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - utcTime(year)) / (7 * DAY)) + 1
  return `${writeYear(year)}-W${two(week)}`
}

const DAY = 86_400_000

const READERS: Record<SpanUnit, RegExp> = {
  year: /^(\d{4})$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  month: /^(\d{4})-(\d{2})$/,
  week: /^(\d{4})-W(\d{2})$/,
  day: /^(\d{4})-(\d{2})-\d{2}$/,
}

function mondayOf(year: number, week: number): Date {
  const fourth = new Date(utcTime(year, 1, 4))
  return new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY)
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function writeYear(year: number): string {
  return String(year).padStart(4, '0')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
