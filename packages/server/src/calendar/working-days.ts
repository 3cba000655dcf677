// Run from source, Node gives what this package has as one whole.
import chineseDays from 'chinese-days'
import type { Form } from '@paperwright/runtime'
import { dayText } from '@paperwright/runtime/kit'

// oxlint-disable-next-line import/no-named-as-default-member
const { getDayDetail } = chineseDays

/** Days on which the office is at work against the calendar of the country, or is not: `2026-12-25`. */
export interface OfficeDays {
  free: readonly string[]
  working: readonly string[]
}

export const USUAL_DAYS: OfficeDays = { free: [], working: [] }

/** Whether the office works on a day: by its own days, else by the calendar of China with its holidays and the days worked for them. */
export function isWorkingDay(day: string, own: OfficeDays): boolean {
  if (own.free.includes(day)) return false
  if (own.working.includes(day)) return true
  // The library tells weekdays by the clocks of the machine; what it knows of a day by name, it tells by the day alone.
  const { work, name } = getDayDetail(day)
  if (name.includes(',')) return work
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Working days until then that are looked at, in a year without any. */
const MOST = 1000

/** The day by which something asked at a moment is to be done: so many working days after it. */
export function dueDay(
  { at, zone }: { at: Date; zone: string },
  { days, own }: { days: number; own: OfficeDays },
): string {
  let day = dayText({ at, zone })
  for (let left = days, looked = 0; left > 0 && looked < MOST; looked++) {
    day = dayAfter(day)
    if (isWorkingDay(day, own)) left--
  }
  return day
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Working days in which a step is to be signed; of someone who was added, those of the slot they were added at. */
export function daysOfStep(form: Form, step: string): number | undefined {
  const key = step.replace(/(?:\+\d+)+$/, '')
  return form['x-signatures']?.find((slot) => slot.key === key)?.days
}
