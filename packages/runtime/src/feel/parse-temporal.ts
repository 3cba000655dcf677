import { Temporal } from 'temporal-polyfill'
import {
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  offsetSeconds,
  unlessOutOfReach,
  type FeelTemporal,
} from './temporal-values.ts'

/** `2026-03-05`; null for what is no day, and for years before the first. */
export function parseFeelDate(text: string): FeelDate | null {
  if (text.startsWith('-')) return null
  return unlessOutOfReach(() => new FeelDate(Temporal.PlainDate.from(text)))
}

/** `10:30:00`, `10:30:00Z`, `10:30:00+08:00`, `10:30:00@Asia/Shanghai`. */
export function parseFeelTime(text: string): FeelTime | null {
  const { value, zone } = splitZone(text)
  // There are no leap seconds here.
  if (/^\d{2}:\d{2}:60/.test(value) || !isZone(zone)) return null
  return unlessOutOfReach(() => new FeelTime(Temporal.PlainTime.from(value), zone))
}

/** `2026-03-05T10:30:00` with or without a zone; a day alone begins at midnight. */
export function parseFeelDateTime(text: string): FeelDateTime | null {
  if (text.startsWith('-')) return null
  const { value, zone } = splitZone(text)
  if (!isZone(zone)) return null
  const whole = value.includes('T') ? value : `${value}T00:00:00`
  return unlessOutOfReach(() => new FeelDateTime(Temporal.PlainDateTime.from(whole), zone))
}

const DURATION = /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/

/** `P1Y2M`, `P2DT3H`. */
export function parseFeelDuration(text: string): FeelDuration | null {
  if (!DURATION.test(text)) return null
  const isYearsMonths = /[YM]/.test(text.split('T')[0]!)
  return unlessOutOfReach(() => new FeelDuration(Temporal.Duration.from(text), isYearsMonths))
}

/** What stands in `@"…"`. */
export function parseTemporal(text: string): FeelTemporal | null {
  if (/^-?P/.test(text)) return parseFeelDuration(text)
  if (/^\d{1,2}:\d{1,2}:\d{1,2}/.test(text)) return parseFeelTime(text)
  return text.includes('T') ? parseFeelDateTime(text) : parseFeelDate(text)
}

function splitZone(text: string): { value: string; zone: string | null } {
  const at = text.indexOf('@')
  if (at !== -1) return { value: text.slice(0, at), zone: text.slice(at + 1) }
  if (/z$/i.test(text)) return { value: text.slice(0, -1), zone: 'UTC' }
  const offset = /[+-]\d{2}:\d{2}(:\d{2})?$/.exec(text)
  return offset ? { value: text.slice(0, offset.index), zone: offset[0] } : { value: text, zone: null }
}

const known = new Set<string>()

function isZone(zone: string | null): boolean {
  if (zone === null) return true
  const seconds = offsetSeconds(zone)
  if (seconds !== null) return Math.abs(seconds) < 24 * 3600
  if (known.has(zone)) return true
  const isKnown =
    unlessOutOfReach(() => new Temporal.PlainDateTime(1970, 1, 1).toZonedDateTime(zone)) !== null
  // There are some hundreds of zones, and no end of names that are none.
  if (isKnown) known.add(zone)
  return isKnown
}
