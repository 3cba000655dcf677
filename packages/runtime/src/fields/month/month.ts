import { calendarType, MONTH, YEAR } from '../calendar-type.ts'
import { parseMonth } from '../calendar.ts'
import { readMonth } from '../read-calendar.ts'

/** A month of a year, stored as `2026-03`. */
export const month = calendarType({
  name: 'month',
  newSchema: { type: 'string', 'x-field': 'month', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
  settings: {
    properties: { type: { const: 'string' }, pattern: { type: 'string', format: 'regex' } },
    required: ['type'],
  },
  fits: () => 0,
  words: {
    zh: { name: '月份', hint: '如 2026-03', misfit: '看不懂这个月份，请写成 2026-03 这样' },
    en: { name: 'Month', hint: 'e.g. 2026-03', misfit: 'isn’t a valid month; please enter it like 2026-03' },
  },
  usual: '2026-03',
  span: 'month',
  parts: [YEAR, MONTH],
  read: readMonth,
  split(value) {
    const month = parseMonth(value)
    return month && [month.year, month.month]
  },
})
