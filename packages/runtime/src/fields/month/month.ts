import { anyText } from '../answer-content.ts'
import { calendarContent } from '../calendar-content.ts'
import { digits, readMonth } from '../calendar.ts'
import { unreadable, type FieldType } from '../field-type.ts'

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** A month of a year, stored as `2026-03`. */
export const month: FieldType = {
  name: 'month',
  newSchema: { type: 'string', 'x-field': 'month', pattern: MONTH.source },
  settings: { properties: { type: { const: 'string' } }, required: ['type'] },
  fits: () => 0,
  parse(typed) {
    if (!typed.trim()) return undefined
    const read = readMonth(typed)
    return read ? `${digits(read.year, 4)}-${digits(read.month, 2)}` : unreadable
  },
  format: anyText,
  paper(value, { inWords }) {
    const text = anyText(value)
    const match = MONTH.exec(text)
    if (!inWords || (text && !match)) return text ? [{ kind: 'text', text }] : []
    return calendarContent([
      { ...(match && { value: match[1]! }), width: 2.5, word: '年' },
      { ...(match && { value: String(Number(match[2])) }), width: 1.5, word: '月' },
    ])
  },
  check: (value) => (typeof value === 'string' && !MONTH.test(value) ? 'month' : undefined),
  sample: () => '2026-03',
  words: { zh: { name: '月份', hint: '如 2026-03' }, en: { name: 'Month', hint: 'e.g. 2026-03' } },
}
