import { Temporal } from 'temporal-polyfill'

/** A day. */
export class FeelDate {
  constructor(readonly value: Temporal.PlainDate) {}

  toString(): string {
    return this.value.toString()
  }
}

/** A time of the day; `zone` is an offset, `UTC`, a name, or null for the clock on the wall. */
export class FeelTime {
  constructor(
    readonly value: Temporal.PlainTime,
    readonly zone: string | null,
  ) {}

  toString(): string {
    return this.value.toString() + zoneSuffix(this.zone)
  }
}

/** A day and a time. */
export class FeelDateTime {
  constructor(
    readonly value: Temporal.PlainDateTime,
    readonly zone: string | null,
  ) {}

  toString(): string {
    return this.value.toString() + zoneSuffix(this.zone)
  }
}

/** Years and months, or days and time: two kinds, of which nobody can say which is longer. */
export class FeelDuration {
  readonly value: Temporal.Duration
  readonly isYearsMonths: boolean

  constructor(value: Temporal.Duration, isYearsMonths = value.years !== 0 || value.months !== 0) {
    const isLong = value.years !== 0 || value.months !== 0
    this.value = value.round({ largestUnit: isLong ? 'year' : 'day', relativeTo: FIRST_DAY })
    this.isYearsMonths = isYearsMonths
  }

  toString(): string {
    // A duration of nothing would lose its kind.
    return this.isYearsMonths && this.value.sign === 0 ? 'P0M' : this.value.toString()
  }
}

export type FeelMoment = FeelDate | FeelTime | FeelDateTime
export type FeelTemporal = FeelMoment | FeelDuration

/** What times of the day and durations of months are counted from. */
export const FIRST_DAY = Temporal.PlainDate.from('1970-01-01')

export function isMoment(value: unknown): value is FeelMoment {
  return value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime
}

export function isTemporal(value: unknown): value is FeelTemporal {
  return isMoment(value) || value instanceof FeelDuration
}

/** Odd values are out of the calendar's reach: what asks for them has no result. */
export function unlessOutOfReach<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

function zoneSuffix(zone: string | null): string {
  if (zone === null) return ''
  if (zone === 'UTC') return 'Z'
  return OFFSET.test(zone) ? zone : `@${zone}`
}

const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/

/** The seconds of a zone that is an offset; null for one with a name. */
export function offsetSeconds(zone: string): number | null {
  if (zone === 'UTC') return 0
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(zone) ?? []
  if (sign === undefined) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}

/** A moment or duration in milliseconds, to be compared with its like; walls' clocks are taken for UTC's. */
export function milliseconds(value: FeelTemporal): number {
  if (value instanceof FeelDuration) return value.value.total({ unit: 'millisecond', relativeTo: FIRST_DAY })
  const zone = value instanceof FeelDate ? null : value.zone
  const seconds = zone === null ? 0 : offsetSeconds(zone)
  const onWall = wallTime(value)
  if (seconds !== null) return onWall.toZonedDateTime('UTC').epochMilliseconds - seconds * 1000
  return onWall.toZonedDateTime(zone!).epochMilliseconds
}

export function wallTime(value: FeelMoment): Temporal.PlainDateTime {
  if (value instanceof FeelDate) return value.value.toPlainDateTime()
  return value instanceof FeelDateTime ? value.value : FIRST_DAY.toPlainDateTime(value.value)
}
