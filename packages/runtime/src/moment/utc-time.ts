/**
 * Milliseconds since 1970 of a time of the calendar in UTC, its months from 1; parts beyond their range go on in the next.
 * `Date.UTC` takes the years before 100 for those of the last century.
 */
export function utcTime(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): number {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  return at.setUTCHours(hour, minute, second)
}
