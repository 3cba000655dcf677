import type { ZonedMoment } from '@paperwright/runtime'
import { dateText, wallClock } from '@paperwright/runtime/kit'
import type { ListWords } from './list-words.ts'

export type UsualSpan = keyof ListWords['spans']

/** The days from and to which a usual span lasts, as `2026-03-05`, seen from a moment of the office. Weeks begin on Monday. */
export function usualSpan(span: UsualSpan, now: ZonedMoment): [from: string, to: string] {
  const { year, month, day } = wallClock(now)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const monday = day - ((weekday + 6) % 7)
  switch (span) {
    case 'today':
      return [dateText(year, month, day), dateText(year, month, day)]
    case 'week':
      return [dateText(year, month, monday), dateText(year, month, monday + 6)]
    case 'month':
      return [dateText(year, month, 1), dateText(year, month + 1, 0)]
    case 'lastMonth':
      return [dateText(year, month - 1, 1), dateText(year, month, 0)]
    case 'year':
      return [dateText(year, 1, 1), dateText(year, 12, 31)]
  }
}
