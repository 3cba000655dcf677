import { dayText, wallClock } from '@paperwright/runtime/kit'
import type { Clock } from '../session/use-clock.ts'

/** A moment by the office's clocks, short: the time for today, day and time for this year, else the whole date. */
export function wordMoment(moment: number | string, { locale, zone }: Clock, now = new Date()): string {
  const at = new Date(moment)
  const sameDay = dayText({ at, zone }) === dayText({ at: now, zone })
  const sameYear = wallClock({ at, zone }).year === wallClock({ at: now, zone }).year
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    ...(!sameDay && { month: locale === 'zh' ? 'long' : 'short', day: 'numeric' }),
    ...(!sameYear && { year: 'numeric' }),
  }).format(at)
}

/** A moment in full, for a tooltip or a history. */
export function wordMomentInFull(moment: number | string, { locale, zone }: Clock): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(new Date(moment))
}

/** The day of a moment. */
export function wordDay(moment: number | string, { locale, zone }: Clock): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'medium',
  }).format(new Date(moment))
}
