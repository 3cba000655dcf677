import { anyText } from '../answer-content.ts'
import { calendarContent } from '../calendar-content.ts'
import { parseDay, readDay, writeDay } from '../calendar.ts'
import { unreadable, type FieldType } from '../field-type.ts'
import { hasType } from '../schema-type.ts'

/** A day of the calendar, stored as `2026-03-05`. */
export const date: FieldType = {
  name: 'date',
  newSchema: { type: 'string', 'x-field': 'date', format: 'date' },
  settings: {
    properties: { type: { const: 'string' }, format: { const: 'date' } },
    required: ['type', 'format'],
  },
  fits: (schema) => (hasType(schema, 'string') && schema.format === 'date' ? 5 : 0),
  parse(typed) {
    if (!typed.trim()) return undefined
    const day = readDay(typed)
    return day ? writeDay(day) : unreadable
  },
  format: anyText,
  paper(value, { inWords }) {
    const text = anyText(value)
    const day = parseDay(text)
    if (!inWords) return text ? [{ kind: 'text', text }] : []
    if (text && !day) return [{ kind: 'text', text }]
    return calendarContent([
      { ...(day && { value: String(day.year) }), width: 2.5, word: '年' },
      { ...(day && { value: String(day.month) }), width: 1.5, word: '月' },
      { ...(day && { value: String(day.day) }), width: 1.5, word: '日' },
    ])
  },
  check: (value) => (typeof value === 'string' && !parseDay(value) ? 'date' : undefined),
  sample: () => '2026-03-05',
  words: { zh: { name: '日期', hint: '如 2026-03-05' }, en: { name: 'Date', hint: 'e.g. 2026-03-05' } },
}
