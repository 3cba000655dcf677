import { Temporal } from 'temporal-polyfill'
import { wallClock } from '../../moment/wall-clock.ts'
import { isFeelNumber } from '../feel-number.ts'
import type { FeelValue } from '../feel-value.ts'
import { parseFeelDate, parseFeelDateTime, parseFeelDuration, parseFeelTime } from '../parse-temporal.ts'
import { STEPS_OF_MOMENT } from '../run.ts'
import { zoneOfOffset } from '../temporal-parts.ts'
import { FeelDate, FeelDateTime, FeelDuration, FeelTime, unlessOutOfReach } from '../temporal-values.ts'
import { define as defineFunction, type Builtin } from './define.ts'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** Each works with days and times, which takes more than its arguments tell. */
const define: typeof defineFunction = (name, parameters, work) =>
  defineFunction(name, parameters, (given, run, more) => {
    run.spend(STEPS_OF_MOMENT)
    return work(given, run, more)
  })

const REJECTING = { overflow: 'reject' } as const

export const moments: readonly Builtin[] = [
  define(
    'date',
    { year: 'any?', month: 'number?', day: 'number?', from: 'any?' },
    ({ year, month, day, from }) => {
      if (!isFeelNumber(year)) return toDate(from ?? year ?? null)
      if (!isFeelNumber(month) || !isFeelNumber(day) || from != null) return null
      const parts = { year: Number(year), month: Number(month), day: Number(day) }
      return unlessOutOfReach(() => new FeelDate(Temporal.PlainDate.from(parts, REJECTING)))
    },
  ),
  define('date and time', { date: 'any?', time: 'time?', from: 'string?' }, ({ date, time, from }) => {
    if (time && (date instanceof FeelDate || date instanceof FeelDateTime)) return combine(date, time)
    const words = typeof date === 'string' ? date : from
    return typeof words === 'string' ? parseFeelDateTime(words) : null
  }),
  define(
    'time',
    { hour: 'any?', minute: 'number?', second: 'number?', offset: 'any?', from: 'any?' },
    ({ hour, minute, second, offset, from }) => {
      if (!isFeelNumber(hour)) return toTime(hour ?? from ?? null)
      if (!isFeelNumber(minute) || !isFeelNumber(second)) return null
      if (offset != null && !(offset instanceof FeelDuration)) return null
      const parts = { hour: Number(hour), minute: Number(minute), second: Number(second) }
      return unlessOutOfReach(() => {
        const zone = offset instanceof FeelDuration ? zoneOfOffset(offset) : null
        if (zone === null && offset != null) return null
        return new FeelTime(Temporal.PlainTime.from(parts, REJECTING), zone)
      })
    },
  ),
  define('duration', { from: 'string' }, ({ from }) => parseFeelDuration(from)),
  define('years and months duration', { from: 'date', to: 'date' }, ({ from, to }) =>
    unlessOutOfReach(
      () =>
        new FeelDuration(from.value.until(to.value, { largestUnit: 'year', smallestUnit: 'month' }), true),
    ),
  ),
  define('now', {}, (_, { now }) => new FeelDateTime(Temporal.PlainDateTime.from(wallClock(now)), now.zone)),
  define('today', {}, (_, { now }) => new FeelDate(Temporal.PlainDate.from(wallClock(now)))),
  define('day of year', { date: 'date time' }, ({ date }) => date.value.dayOfYear),
  define('day of week', { date: 'date time' }, ({ date }) => WEEKDAYS[date.value.dayOfWeek - 1]!),
  define('month of year', { date: 'date time' }, ({ date }) => MONTHS[date.value.month - 1]!),
  define('week of year', { date: 'date time' }, ({ date }) => date.value.weekOfYear ?? null),
]

function toDate(from: FeelValue): FeelDate | null {
  if (typeof from === 'string') return parseFeelDate(from)
  if (from instanceof FeelDateTime) return new FeelDate(from.value.toPlainDate())
  return from instanceof FeelDate ? from : null
}

function toTime(from: FeelValue): FeelTime | null {
  if (typeof from === 'string') return from === '' ? null : parseFeelTime(from)
  if (from instanceof FeelDateTime) return new FeelTime(from.value.toPlainTime(), from.zone)
  // A day begins at midnight in UTC.
  if (from instanceof FeelDate) return new FeelTime(new Temporal.PlainTime(), 'UTC')
  return from instanceof FeelTime ? from : null
}

function combine(date: FeelDate | FeelDateTime, time: FeelTime): FeelDateTime {
  const day = date instanceof FeelDate ? date.value : date.value.toPlainDate()
  return new FeelDateTime(day.toPlainDateTime(time.value), time.zone)
}
