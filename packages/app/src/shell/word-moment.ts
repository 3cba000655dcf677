import type { Locale } from '@paperwright/runtime'

/** A moment in the reader's zone, short: the time for today, day and time for this year, else the whole date. */
export function wordMoment(moment: number | string, locale: Locale, now = new Date()): string {
  const date = new Date(moment)
  const sameYear = date.getFullYear() === now.getFullYear()
  const sameDay = sameYear && date.getMonth() === now.getMonth() && date.getDate() === now.getDate()
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(!sameDay && { month: locale === 'zh' ? 'long' : 'short', day: 'numeric' }),
    ...(!sameYear && { year: 'numeric' }),
  }).format(date)
}

/** A moment in full, for a tooltip or a history. */
export function wordMomentInFull(moment: number | string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(new Date(moment))
}
