import { anyText } from '../answer-content.ts'
import { calendarContent } from '../calendar-content.ts'
import { readTime, writeTime } from '../calendar.ts'
import { unreadable, type FieldType } from '../field-type.ts'

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** A time of the day, stored as `09:30`. */
export const time: FieldType = {
  name: 'time',
  newSchema: { type: 'string', 'x-field': 'time', pattern: TIME.source },
  settings: { properties: { type: { const: 'string' } }, required: ['type'] },
  fits: () => 0,
  parse(typed) {
    if (!typed.trim()) return undefined
    const read = readTime(typed)
    return read ? writeTime(read) : unreadable
  },
  format: anyText,
  paper(value, { inWords }) {
    const text = anyText(value)
    const match = TIME.exec(text)
    if (!inWords || (text && !match)) return text ? [{ kind: 'text', text }] : []
    return calendarContent([
      { ...(match && { value: String(Number(match[1])) }), width: 1.5, word: '时' },
      { ...(match && { value: match[2]! }), width: 1.5, word: '分' },
    ])
  },
  check: (value) => (typeof value === 'string' && !TIME.test(value) ? 'time' : undefined),
  sample: () => '09:30',
  words: { zh: { name: '时间', hint: '如 09:30' }, en: { name: 'Time', hint: 'e.g. 09:30' } },
}
