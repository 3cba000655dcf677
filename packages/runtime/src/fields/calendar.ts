/** A day of the calendar: no moment, no time zone. */
export interface Day {
  year: number
  month: number
  day: number
}

export interface Month {
  year: number
  month: number
}

/** A time as the clock on the wall shows it. */
export interface ClockTime {
  hour: number
  minute: number
}

export function isDay({ year, month, day }: Day): boolean {
  return isMonth({ year, month }) && day >= 1 && day <= daysIn(year, month)
}

export function isMonth({ year, month }: Month): boolean {
  return year >= 1 && month >= 1 && month <= 12
}

export function isClockTime({ hour, minute }: ClockTime): boolean {
  return hour < 24 && minute < 60
}

/** So many days later, or before. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const moved = new Date(0)
  moved.setUTCFullYear(year, month - 1, day + days)
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** `2026-03-05`, as records hold it. */
export function writeDay({ year, month, day }: Day): string {
  return `${writeMonth({ year, month })}-${digits(day, 2)}`
}

/** `2026-03`. */
export function writeMonth({ year, month }: Month): string {
  return `${digits(year, 4)}-${digits(month, 2)}`
}

/** `09:05`. */
export function writeTime({ hour, minute }: ClockTime): string {
  return `${digits(hour, 2)}:${digits(minute, 2)}`
}

/** The day that a record holds; undefined where it is none, as the 30th of February. */
export function parseDay(value: string): Day | undefined {
  const [year, month, day] = numbers(/^(\d{4})-(\d{2})-(\d{2})$/.exec(value))
  return year !== undefined && isDay({ year, month: month!, day: day! })
    ? { year, month: month!, day: day! }
    : undefined
}

export function parseMonth(value: string): Month | undefined {
  const [year, month] = numbers(/^(\d{4})-(\d{2})$/.exec(value))
  return year !== undefined && isMonth({ year, month: month! }) ? { year, month: month! } : undefined
}

export function parseTime(value: string): ClockTime | undefined {
  const [hour, minute] = numbers(/^(\d{2}):(\d{2})$/.exec(value))
  return hour !== undefined && isClockTime({ hour, minute: minute! }) ? { hour, minute: minute! } : undefined
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function numbers(match: RegExpExecArray | null): number[] {
  return match ? match.slice(1).map(Number) : []
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
