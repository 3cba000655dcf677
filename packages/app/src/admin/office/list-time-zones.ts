import type { Locale } from '@paperwright/runtime'

/** A time zone to choose, with how people call it and how far its clocks are ahead now. */
export interface ZoneChoice {
  zone: string
  title: string
}

/** The time zones that the browser knows, with those that are named beside, by continent. */
export function listTimeZones(
  locale: Locale,
  named: readonly string[],
  now: Date,
): Map<string, ZoneChoice[]> {
  const zones = [...new Set([...named, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
  const byContinent = new Map<string, ZoneChoice[]>()
  for (const zone of zones) {
    const continent = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'
    const choices = byContinent.get(continent) ?? []
    byContinent.set(continent, choices)
    choices.push({ zone, title: titleOf(zone, locale, now) })
  }
  return byContinent
}

/** `Asia/Shanghai · 中国标准时间 · GMT+8` */
function titleOf(zone: string, locale: Locale, now: Date): string {
  const name = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: zone, timeZoneName })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value
  return [zone, name('longGeneric'), name('shortOffset')].filter(Boolean).join(' · ')
}
