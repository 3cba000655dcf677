import { isClockTime, isDay, isMonth, writeDay, writeMonth, writeTime, type Day } from './calendar.ts'
import { toHalfWidth } from './half-width.ts'
import { shortDay } from './short-day.ts'

const DAY_WRITTEN = /^(\d{4}) ?[-/.年 ] ?(\d{1,2}) ?[-/.月 ] ?(\d{1,2})(?!\d)(?: ?[日号])?/
const DAY_IN_DIGITS = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const MONTH_WRITTEN = /^(\d{4}) ?[-/.年 ] ?(\d{1,2}) ?月?$/
const MONTH_IN_DIGITS = /^(\d{4})(\d{2})$/
const TIME_IN_DIGITS = /^(?<hours>\d{2})(?<minutes>\d{2})$/

/** The hours of the day that people mean by these words, first and last. */
const HALVES: Readonly<Record<string, [first: number, last: number]>> = {
  凌晨: [0, 6],
  早上: [4, 11],
  上午: [4, 12],
  中午: [11, 14],
  下午: [12, 19],
  傍晚: [16, 20],
  晚上: [17, 23],
  am: [0, 11],
  pm: [12, 23],
}
const HALF = Object.keys(HALVES).join('|')
const TIME_WRITTEN = new RegExp(
  [
    `^(?<before>${HALF})? ?(?<hours>\\d{1,2}) ?`,
    '(?:: ?(?<minutes>\\d{1,2})(?::\\d{2}(?:\\.\\d+)?)?|[点时] ?(?:(?<written>\\d{1,2}|半) ?分?)?)',
    ` ?(?<after>${HALF})?$`,
  ].join(''),
  'i',
)

/** Excel copies a bare date with the midnight that its cell holds. */
const MIDNIGHT = /^[T ]0?0:00(?::00)?$/
/** What calendars print behind a day. */
const WEEKDAY = /^ ?\(?(?:星期|周)[一二三四五六日天]\)?$/

/**
 * A day as people write it, with its year first: `2026年3月5日`, `2026/3/5`, `2026.3.5`, `20260305`. Gives `2026-03-05`;
 * undefined for what is no day and for what would have to be guessed (`3/5/2026`). Where it is known which day `today` is,
 * a short one is read too: `3月5日`, `3-5`, `0305`, `明天`, `+3`.
 */
export function readDay(text: string, today?: string): string | undefined {
  const { day, rest } = startingDay(text, today)
  return day && (rest === '' || MIDNIGHT.test(rest) || WEEKDAY.test(rest)) ? writeDay(day) : undefined
}

/** Whether a text begins with a date of a day that the calendar has not (`2026-02-30`, `2月30日`). */
export function namesNoDay(text: string, today?: string): boolean {
  const plain = tidy(text)
  const short = today === undefined ? undefined : shortDay(plain, today)
  if (short) return !isDay(short.day)
  const [, year, month, date] = DAY_WRITTEN.exec(plain) ?? DAY_IN_DIGITS.exec(plain) ?? []
  if (year !== undefined) return !isDay({ year: Number(year), month: Number(month), day: Number(date) })
  const [, ofYear, day] = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/.exec(plain) ?? []
  // A leap year has every day that any year has.
  return ofYear !== undefined && !isDay({ year: 2000, month: Number(ofYear), day: Number(day) })
}

/** `2026年3月`, `2026-3`, `202603`. Gives `2026-03`. */
export function readMonth(text: string): string | undefined {
  const plain = tidy(text)
  const [, year, month] = MONTH_WRITTEN.exec(plain) ?? MONTH_IN_DIGITS.exec(plain) ?? []
  const read = { year: Number(year), month: Number(month) }
  return isMonth(read) ? writeMonth(read) : undefined
}

/** `9:30`, `09：30`, `0930`, `9点半`, `下午3:05`, `3:05 pm`. Gives `09:30`; seconds are left out. */
export function readTime(text: string): string | undefined {
  const plain = tidy(text)
  const { before, after, hours, minutes, written } =
    (TIME_WRITTEN.exec(plain) ?? TIME_IN_DIGITS.exec(plain))?.groups ?? {}
  if (before && after) return undefined
  const hour = hourOfDay(Number(hours), (before ?? after)?.toLowerCase())
  const minute = written === '半' ? 30 : Number(minutes ?? written ?? 0)
  return isClockTime({ hour, minute }) ? writeTime({ hour, minute }) : undefined
}

/** A day and a time behind it: `2026年3月5日下午3:05`, from `today` also `明天15点`. Gives `2026-03-05T15:05`. */
export function readDayAndTime(text: string, today?: string): string | undefined {
  const { day, rest } = startingDay(text, today)
  const time = readTime(rest.replace(/^T/, ''))
  return day && time ? `${writeDay(day)}T${time}` : undefined
}

/** The hour of 24 that is meant; not a number where hour and half gainsay each other, as at 上午15点 and 晚上12点. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  const [first, last] = HALVES[half]!
  const candidates = hour <= 12 ? [hour, (hour + 12) % 24] : [hour]
  return candidates.find((candidate) => candidate >= first && candidate <= last) ?? NaN
}

function startingDay(text: string, today: string | undefined): { day?: Day; rest: string } {
  const plain = tidy(text)
  const match = DAY_WRITTEN.exec(plain) ?? DAY_IN_DIGITS.exec(plain)
  if (!match) {
    const short = today === undefined ? undefined : shortDay(plain, today)
    return short && isDay(short.day) ? short : { rest: plain }
  }
  const [whole, year, month, date] = match
  const day = { year: Number(year), month: Number(month), day: Number(date) }
  return isDay(day) ? { day, rest: plain.slice(whole.length) } : { rest: plain }
}

/** Half-width, single spaces, and `p.m.` as `pm`. */
function tidy(text: string): string {
  return toHalfWidth(text)
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/([ap])\.m\.?$/i, '$1m')
}
