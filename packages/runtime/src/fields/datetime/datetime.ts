import { anyText } from '../answer-content.ts'
import { calendarContent } from '../calendar-content.ts'
import { parseDay, readDay, readTime, writeDay, writeTime } from '../calendar.ts'
import { unreadable, type FieldType } from '../field-type.ts'

const DATETIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/

/** A day and a time as the clock on the wall shows it, stored as `2026-03-05T09:30`, without a time zone. */
export const datetime: FieldType = {
  name: 'datetime',
  newSchema: { type: 'string', 'x-field': 'datetime', pattern: DATETIME.source },
  settings: { properties: { type: { const: 'string' } }, required: ['type'] },
  fits: () => 0,
  parse(typed) {
    if (!typed.trim()) return undefined
    const [, dayText = '', timeText = ''] = /^(.+?(?:日|\d))(?:[T\s]+|(?<=日))(.+)$/.exec(typed.trim()) ?? []
    const day = readDay(dayText)
    const time = readTime(timeText)
    return day && time ? `${writeDay(day)}T${writeTime(time)}` : unreadable
  },
  format: (value) => anyText(value).replace('T', ' '),
  paper(value, { inWords }) {
    const text = anyText(value)
    const match = DATETIME.exec(text)
    const day = match ? parseDay(match[1]!) : undefined
    if (!inWords || (text && !day)) return text ? [{ kind: 'text', text: text.replace('T', ' ') }] : []
    return calendarContent([
      { ...(day && { value: String(day.year) }), width: 2.5, word: '年' },
      { ...(day && { value: String(day.month) }), width: 1.5, word: '月' },
      { ...(day && { value: String(day.day) }), width: 1.5, word: '日' },
      { ...(match && { value: String(Number(match[2])) }), width: 1.5, word: '时' },
      { ...(match && { value: match[3]! }), width: 1.5, word: '分' },
    ])
  },
  check(value) {
    if (typeof value !== 'string') return undefined
    return parseDay(DATETIME.exec(value)?.[1] ?? '') ? undefined : 'datetime'
  },
  sample: () => '2026-03-05T09:30',
  words: {
    zh: { name: '日期时间', hint: '如 2026-03-05 09:30' },
    en: { name: 'Date and time', hint: 'e.g. 2026-03-05 09:30' },
  },
}
