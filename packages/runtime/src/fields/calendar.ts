import { toHalfWidth } from './half-width.ts'

/** A day of the calendar: no moment, no time zone. */
export interface Day {
  year: number
  month: number
  day: number
}

export interface ClockTime {
  hour: number
  minute: number
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const WRITTEN_MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/
const WRITTEN_TIME = /^(上午|下午|晚上|am|pm)?(\d{1,2})[:时点](\d{1,2})?分?(?::\d{2})?(am|pm)?$/i

/** `2026-03-05`; undefined where it is no day of the calendar. */
export function parseDay(value: string): Day | undefined {
  const match = DATE.exec(value)
  return match ? dayOf(match) : undefined
}

/** A day as people write it: `2026年3月5日`, `2026/3/5`, `2026.3.5`, `20260305`. */
export function readDay(text: string): Day | undefined {
  const plain = squeeze(text)
  const match = WRITTEN_DATE.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  return match ? dayOf(match) : undefined
}

/** `2026年3月`, `2026-3`, `202603`. */
export function readMonth(text: string): { year: number; month: number } | undefined {
  const plain = squeeze(text)
  const match = WRITTEN_MONTH.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain)
  const [year, month] = numbers(match)
  return year && month && month <= 12 ? { year, month } : undefined
}

/** `9:30`, `09：30`, `9点30分`, `下午3:05`, `3:05 pm`. */
export function readTime(text: string): ClockTime | undefined {
  const match = WRITTEN_TIME.exec(squeeze(text))
  if (!match) return undefined
  const [, before, hours = '', minutes = '0', after] = match
  const half = (before ?? after ?? '').toLowerCase()
  const late = ['下午', '晚上', 'pm'].includes(half) && Number(hours) < 12
  const midnight = ['上午', 'am'].includes(half) && Number(hours) === 12
  const hour = Number(hours) + (late ? 12 : 0) - (midnight ? 12 : 0)
  const minute = Number(minutes)
  return hour < 24 && minute < 60 ? { hour, minute } : undefined
}

export function writeDay({ year, month, day }: Day): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

export function writeTime({ hour, minute }: ClockTime): string {
  return `${digits(hour, 2)}:${digits(minute, 2)}`
}

export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function dayOf(match: RegExpExecArray): Day | undefined {
  const [year = 0, month = 0, day = 0] = numbers(match)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function numbers(match: RegExpExecArray | null): number[] {
  return match ? match.slice(1).map(Number) : []
}

function squeeze(text: string): string {
  return toHalfWidth(text).replaceAll(/\s/g, '')
}
