import type { Temporal } from 'temporal-polyfill'
import {
  FIRST_DAY,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  isMoment,
  offsetSeconds,
  unlessOutOfReach,
  wallTime,
  type FeelMoment,
  type FeelTemporal,
} from './temporal-values.ts'

/** A moment and a duration in either order, or two durations of one kind; null for anything else. */
export function addTemporals(left: FeelTemporal, right: FeelTemporal): FeelTemporal | null {
  if (left instanceof FeelDuration) {
    return right instanceof FeelDuration ? addDurations(left, right) : addDuration(right, left.value)
  }
  return right instanceof FeelDuration ? addDuration(left, right.value) : null
}

/** A duration from a moment or another duration; between two moments there is a duration. */
export function subtractTemporals(left: FeelTemporal, right: FeelTemporal): FeelTemporal | null {
  if (right instanceof FeelDuration) {
    const negated = negateDuration(right)
    return left instanceof FeelDuration ? addDurations(left, negated) : addDuration(left, negated.value)
  }
  return isMoment(left) ? between(left, right) : null
}

export function negateDuration({ value, isYearsMonths }: FeelDuration): FeelDuration {
  return new FeelDuration(value.negated(), isYearsMonths)
}

export function absoluteDuration({ value, isYearsMonths }: FeelDuration): FeelDuration {
  return new FeelDuration(value.abs(), isYearsMonths)
}

function addDuration(moment: FeelMoment, duration: Temporal.Duration): FeelMoment | null {
  return unlessOutOfReach(() => {
    if (moment instanceof FeelDate) {
      const { hours, minutes, seconds, milliseconds } = duration
      // A day with hours added is a moment; days begin in UTC.
      if (hours || minutes || seconds || milliseconds)
        return new FeelDateTime(moment.value.toPlainDateTime().add(duration), 'UTC')
      return new FeelDate(moment.value.add(duration))
    }
    if (moment instanceof FeelTime) return new FeelTime(moment.value.add(duration), moment.zone)
    const { value, zone } = moment
    if (zone === null || offsetSeconds(zone) !== null) return new FeelDateTime(value.add(duration), zone)
    return new FeelDateTime(value.toZonedDateTime(zone).add(duration).toPlainDateTime(), zone)
  })
}

function addDurations(left: FeelDuration, right: FeelDuration): FeelDuration | null {
  if (left.isYearsMonths !== right.isYearsMonths) return null
  return unlessOutOfReach(() => {
    if (!left.isYearsMonths) return new FeelDuration(left.value.add(right.value), false)
    const start = FIRST_DAY.toPlainDateTime()
    const end = start.add(left.value).add(right.value)
    return new FeelDuration(end.since(start, { largestUnit: 'year' }), true)
  })
}

function between(left: FeelMoment, right: FeelMoment): FeelDuration | null {
  return unlessOutOfReach(() => {
    if (left instanceof FeelTime && right instanceof FeelTime)
      return new FeelDuration(left.value.since(right.value), false)
    return new FeelDuration(wallTime(left).since(wallTime(right), { largestUnit: 'day' }), false)
  })
}
