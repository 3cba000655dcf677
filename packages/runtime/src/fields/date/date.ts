import { calendarType, DAY, MONTH, YEAR } from '../calendar-type.ts'
import { parseDay } from '../calendar.ts'
import { readDay } from '../read-calendar.ts'
import { hasType } from '../schema-type.ts'

/** A day of the calendar, stored as `2026-03-05`. */
export const date = calendarType({
  name: 'date',
  newSchema: { type: 'string', 'x-field': 'date', format: 'date' },
  settings: {
    properties: {
      type: { const: 'string' },
      format: { const: 'date' },
      'x-due': { type: 'boolean' },
      'x-done': { type: 'boolean' },
    },
    required: ['type', 'format'],
  },
  fits: (schema) => (hasType(schema, 'string') && schema.format === 'date' ? 5 : 0),
  words: {
    zh: { name: '日期', hint: '如 2026-03-05', misfit: '看不懂这个日期，请写成 2026-03-05 这样' },
    en: {
      name: 'Date',
      hint: 'e.g. 2026-03-05',
      misfit: 'isn’t a valid date; please enter it like 2026-03-05',
    },
  },
  usual: '2026-03-05',
  span: 'day',
  parts: [YEAR, MONTH, DAY],
  read: readDay,
  split(value) {
    const day = parseDay(value)
    return day && [day.year, day.month, day.day]
  },
})
