import { Temporal } from 'temporal-polyfill'
import {
  FIRST_DAY,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  offsetSeconds,
  unlessOutOfReach,
  wallTime,
  type FeelTemporal,
} from './temporal-values.ts'

/** A part of a moment or duration by its name: `date(x).year`; undefined where it has no such part. */
export function partOf(value: FeelTemporal, name: string): number | string | null | FeelDuration | undefined {
  if (value instanceof FeelDuration) return partOfDuration(value, name)
  if (!(value instanceof FeelTime)) {
    switch (name) {
      case 'year':
        return value.value.year
      case 'month':
        return value.value.month
      case 'day':
        return value.value.day
      case 'weekday':
        return value.value.dayOfWeek
    }
  }
  return value instanceof FeelDate ? undefined : partOfTime(value, name)
}

function partOfTime(
  value: FeelTime | FeelDateTime,
  name: string,
): number | string | null | FeelDuration | undefined {
  switch (name) {
    case 'hour':
      return value.value.hour
    case 'minute':
      return value.value.minute
    case 'second':
      return value.value.second
    case 'timezone':
      return value.zone
    case 'time offset':
      return value.zone === null ? null : unlessOutOfReach(() => offsetOf(value, value.zone!))
    default:
      return undefined
  }
}

function offsetOf(value: FeelTime | FeelDateTime, zone: string): FeelDuration {
  const seconds = offsetSeconds(zone)
  if (seconds !== null) return new FeelDuration(Temporal.Duration.from({ seconds }), false)
  const { offsetNanoseconds } = wallTime(value).toZonedDateTime(zone)
  return new FeelDuration(Temporal.Duration.from({ nanoseconds: offsetNanoseconds }), false)
}

function partOfDuration({ value, isYearsMonths }: FeelDuration, name: string): number | null | undefined {
  switch (name) {
    case 'years':
      return isYearsMonths ? value.years : null
    case 'months':
      return isYearsMonths ? value.months : null
    case 'days':
      return isYearsMonths ? null : value.days
    case 'hours':
      return isYearsMonths ? null : value.hours
    case 'minutes':
      return isYearsMonths ? null : value.minutes
    case 'seconds':
      return isYearsMonths ? null : value.seconds
    default:
      return undefined
  }
}

/** A duration as the offset of a zone: `+05:00`, `-01:00:30`. */
export function zoneOfOffset({ value }: FeelDuration): string | null {
  const total = Math.trunc(value.total({ unit: 'second', relativeTo: FIRST_DAY }))
  if (Math.abs(total) >= 24 * 3600) return null
  const pad = (number: number) => String(number).padStart(2, '0')
  const seconds = Math.abs(total) % 60
  const minutes = Math.floor(Math.abs(total) / 60)
  const base = `${total < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  return seconds > 0 ? `${base}:${pad(seconds)}` : base
}
