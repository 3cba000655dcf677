import { utcTime } from './utc-time.ts'
import { wallClock } from './wall-clock.ts'
import type { ZonedMoment } from './zoned-moment.ts'

/** The calendar date at a moment: `2026-03-05`. */
export function dayText(moment: ZonedMoment): string {
  const { year, month, day } = wallClock(moment)
  return dateText(year, month, day)
}

/** A calendar date; parts beyond their range go on in the next: the day 0 is the last of the month before. */
export function dateText(year: number, month: number, day: number): string {
  return new Date(utcTime(year, month, day)).toISOString().slice(0, 10)
}

/** Date and time to the minute, as fields of days and times hold them: `2026-03-05T09:30`. */
export function minuteText(moment: ZonedMoment): string {
  const { year, month, day, hour, minute } = wallClock(moment)
  return new Date(utcTime(year, month, day, hour, minute)).toISOString().slice(0, 16)
}

/** The same to be read, in lists and files: `2026-03-05 09:30`. */
export function momentWords(moment: ZonedMoment): string {
  return minuteText(moment).replace('T', ' ')
}
