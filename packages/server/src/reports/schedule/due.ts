import type { ZonedMoment } from '@paperwright/runtime'
import { momentAt, wallClock } from '@paperwright/runtime/kit'

export const rhythms = ['week', 'month', 'quarter', 'year'] as const
export type Rhythm = (typeof rhythms)[number]

/** When something is due, by the clock on the office's wall. */
export interface DueTime {
  every: Rhythm
  /** Of a quarter from 1 to 3, of a year from 1 to 12; of weeks and months nothing. */
  month: number | null
  /** Of a week from 1, Monday, to 7; else of the month, the last day of months that have fewer. */
  day: number
  hour: number
}

const MONTHS: Record<Rhythm, number> = { week: 0, month: 0, quarter: 3, year: 12 }

/** Whether there is such a time. */
export function isDueTime({ every, month, day }: DueTime): boolean {
  const most = MONTHS[every]
  const hasMonth = most === 0 ? month === null : month !== null && month <= most
  return hasMonth && (every !== 'week' || day <= 7)
}

/** The first due moment behind another, in its zone. */
export function nextDue(time: DueTime, after: ZonedMoment & { at: Date }): Date {
  const now = wallClock(after)
  if (time.every === 'week') return nextWeekday(time, after)
  for (let month = now.month; ; month++) {
    if (!isDueIn(time, month)) continue
    const due = dueIn(time, { year: now.year, month, zone: after.zone })
    if (due > after.at) return due
  }
}

function nextWeekday({ day, hour }: DueTime, after: ZonedMoment & { at: Date }): Date {
  const now = wallClock(after)
  for (let ahead = 0; ; ahead++) {
    const date = new Date(Date.UTC(now.year, now.month - 1, now.day + ahead))
    // Sunday is 0 here, and 7 of a week that begins on Monday.
    if ((date.getUTCDay() || 7) !== day) continue
    const due = momentAt(
      { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour },
      after.zone,
    )
    if (due > after.at) return due
  }
}

/** Months beyond 12 are those of the next years. */
function isDueIn({ every, month }: DueTime, of: number): boolean {
  const cycle = MONTHS[every]
  return cycle === 0 || month === null || (of - month) % cycle === 0
}

function dueIn(
  { day, hour }: DueTime,
  { year, month, zone }: { year: number; month: number; zone: string },
): Date {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return momentAt({ year, month, day: Math.min(day, last), hour }, zone)
}
