import { calendarType, HOUR, MINUTE } from '../calendar-type.ts'
import { parseTime } from '../calendar.ts'
import { readTime } from '../read-calendar.ts'

/** A time of the day, stored as `09:30`. */
export const time = calendarType({
  name: 'time',
  newSchema: { type: 'string', 'x-field': 'time', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
  settings: {
    properties: { type: { const: 'string' }, pattern: { type: 'string', format: 'regex' } },
    required: ['type'],
  },
  fits: () => 0,
  words: {
    zh: { name: '时间', hint: '如 09:30', misfit: '看不懂这个时间，请写成 09:30 这样' },
    en: { name: 'Time', hint: 'e.g. 09:30', misfit: 'isn’t a valid time; please enter it like 09:30' },
  },
  usual: '09:30',
  parts: [HOUR, MINUTE],
  read: readTime,
  split(value) {
    const time = parseTime(value)
    return time && [time.hour, value.slice(-2)]
  },
})
