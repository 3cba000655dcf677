import { calendarType, DAY, HOUR, MINUTE, MONTH, YEAR } from '../calendar-type.ts'
import { parseDay, parseTime } from '../calendar.ts'
import { readDayAndTime } from '../read-calendar.ts'

/** A day and a time as the clock on the wall shows it, stored as `2026-03-05T09:30`, without a time zone. */
export const datetime = calendarType({
  name: 'datetime',
  newSchema: {
    type: 'string',
    'x-field': 'datetime',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$',
  },
  settings: {
    properties: { type: { const: 'string' }, pattern: { type: 'string', format: 'regex' } },
    required: ['type'],
  },
  fits: () => 0,
  words: {
    zh: {
      name: '日期时间',
      hint: '如 2026-03-05 09:30',
      misfit: '看不懂这个日期时间，请写成 2026-03-05 09:30 这样',
    },
    en: {
      name: 'Date and time',
      hint: 'e.g. 2026-03-05 09:30',
      misfit: 'isn’t a valid date and time; please enter it like 2026-03-05 09:30',
    },
  },
  usual: '2026-03-05T09:30',
  span: 'day',
  parts: [YEAR, MONTH, DAY, HOUR, MINUTE],
  read: readDayAndTime,
  split(value) {
    const [, date = '', clock = ''] = /^(.{10})T(.{5})$/.exec(value) ?? []
    const day = parseDay(date)
    const time = parseTime(clock)
    return day && time && [day.year, day.month, day.day, time.hour, clock.slice(-2)]
  },
})
