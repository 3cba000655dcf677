import { momentAt } from '@paperwright/runtime/kit'

/** A day of the office. Moments within it are made by `momentOf`. */
export interface Day {
  /** Days since 1 January 1970. */
  index: number
  /** `2026-03-05` */
  text: string
  year: number
  /** From 1. */
  month: number
  date: number
  /** 0 is Sunday. */
  weekday: number
  isMonthEnd: boolean
}

const MS = 86_400_000

/** The first day of 春节, by the moon; years beyond the table take a day amid them. */
const SPRING: Record<number, string> = {
  2023: '01-22',
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-03',
  2031: '01-23',
  2032: '02-11',
  2033: '01-31',
  2034: '02-19',
}

export function dayOf(index: number): Day {
  const moment = new Date(index * MS)
  return {
    index,
    text: moment.toISOString().slice(0, 10),
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    date: moment.getUTCDate(),
    weekday: moment.getUTCDay(),
    isMonthEnd: new Date((index + 1) * MS).getUTCDate() === 1,
  }
}

export function dayAt(text: string): Day {
  return dayOf(Math.floor(Date.parse(`${text}T00:00:00Z`) / MS))
}

/** Minutes are counted from the day's beginning, by the clocks of the zone. */
export function momentOf({ year, month, date }: Day, minutes: number, zone: string): Date {
  const whole = momentAt({ year, month, day: date, minute: Math.floor(minutes) }, zone)
  return new Date(whole.getTime() + (minutes % 1) * 60_000)
}

/** The day so many months before, one day later: a span of so many months ends with the given day. */
export function spanStart(until: Day, months: number): Day {
  const start = new Date(Date.UTC(until.year, until.month - 1 - months, 1))
  const days = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate()
  start.setUTCDate(Math.min(until.date, days))
  return until.isMonthEnd
    ? dayOf(Math.floor(Date.UTC(until.year, until.month - months, 1) / MS))
    : dayOf(Math.floor(start.getTime() / MS) + 1)
}

/** Days until 春节 begins; below 0 since it began. */
export function daysToSpring({ year, index }: Day): number {
  return dayAt(`${year}-${SPRING[year] ?? '02-05'}`).index - index
}

export function isHoliday(day: Day): boolean {
  const spring = daysToSpring(day)
  const { month, date } = day
  return (
    (spring <= 1 && spring > -7) ||
    (month === 1 && date === 1) ||
    (month === 4 && date >= 4 && date <= 6) ||
    (month === 5 && date <= 5) ||
    (month === 10 && date <= 7)
  )
}

/** How much of a usual day's work is done in the office. */
export function officeRhythm(day: Day): number {
  if (isHoliday(day)) return 0.02
  if (day.weekday === 0) return 0.04
  if (day.weekday === 6) return 0.15
  return [0, 1.15, 1.05, 1, 1, 0.92][day.weekday] ?? 1
}

/** How busy shops and hotlines are: also on Saturdays and Sundays. */
export function serviceRhythm(day: Day): number {
  const spring = daysToSpring(day)
  if (spring <= 1 && spring > -5) return 0.15
  if (isHoliday(day)) return 0.75
  return [0.62, 1.15, 1.02, 0.98, 0.98, 1.05, 0.8][day.weekday] ?? 1
}

/** What people buy over the year, 1 on a plain day: the weeks before 春节, 618, 国庆 and 双十一 stand out. */
export function demand(day: Day): number {
  const spring = daysToSpring(day)
  const { month, date } = day
  if (spring > 1 && spring <= 24) return 1.35
  if (spring <= 1 && spring > -10) return 0.45
  if (month === 6 && date >= 10 && date <= 20) return 1.7
  if (month === 6) return 1.15
  if (month === 9 && date >= 25) return 1.25
  if (month === 10 && date <= 7) return 1.4
  if (month === 11 && date >= 8 && date <= 13) return 2.1
  if (month === 11 && date <= 24) return 1.3
  if (month === 12 && date >= 9 && date <= 13) return 1.25
  return 1
}
