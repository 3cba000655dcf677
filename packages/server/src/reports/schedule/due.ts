import type { ZonedMoment } from '@paperwright/runtime'
import { momentAt, wallClock } from '@paperwright/runtime/kit'

/** When of a month something is due, by the clock on the office's wall. */
export interface DueTime {
  /** From 1; the last day of months that have fewer. */
  day: number
  hour: number
}

/** The first due moment behind another, in its zone. */
export function nextDue(time: DueTime, after: ZonedMoment & { at: Date }): Date {
  const { year, month: first } = wallClock(after)
  for (let month = first; ; month++) {
    const due = dueIn(time, { year, month, zone: after.zone })
    if (due > after.at) return due
  }
}

/** Months beyond 12 are those of the next year. */
function dueIn(
  { day, hour }: DueTime,
  { year, month, zone }: { year: number; month: number; zone: string },
): Date {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return momentAt({ year, month, day: Math.min(day, last), hour }, zone)
}
