import type { Locale } from '../fields/field-type.ts'
import { readDaysAround, type RelativeSpan } from './relative-span.ts'

const WORDS: Record<RelativeSpan, Record<Locale, string>> = {
  today: { zh: '今天', en: 'today' },
  yesterday: { zh: '昨天', en: 'yesterday' },
  'this-week': { zh: '本周', en: 'this week' },
  'last-week': { zh: '上周', en: 'last week' },
  'this-month': { zh: '本月', en: 'this month' },
  'last-month': { zh: '上月', en: 'last month' },
  'this-quarter': { zh: '本季度', en: 'this quarter' },
  'last-quarter': { zh: '上季度', en: 'last quarter' },
  'this-year': { zh: '今年', en: 'this year' },
  'last-year': { zh: '去年', en: 'last year' },
}

/** A relative span as a person says it: 本月, 最近 7 天; as it is written where it is none. */
export function wordSpan(name: string, locale: Locale): string {
  if (Object.hasOwn(WORDS, name)) return WORDS[name as RelativeSpan][locale]
  const around = readDaysAround(name)
  if (!around) return name
  const { direction, days } = around
  if (locale === 'zh') return direction === 'last' ? `最近 ${days} 天` : `今后 ${days} 天`
  return `the ${direction} ${days} days`
}
