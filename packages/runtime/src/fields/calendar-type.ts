import type { Json } from '../form/json-schema.ts'
import type { Content } from '../paper/content.ts'
import { answerContent, anyText } from './answer-content.ts'
import { namesNoDay } from './read-calendar.ts'
import { unreadable, type FieldType, type PaperContext } from './field-type.ts'

/** A number of a date or time on paper: how wide its blank is (em), and the word behind it. */
export interface CalendarPart {
  width: number
  word: string
}

export const YEAR: CalendarPart = { width: 2.5, word: '年' }
export const MONTH: CalendarPart = { width: 1.5, word: '月' }
export const DAY: CalendarPart = { width: 1.5, word: '日' }
export const HOUR: CalendarPart = { width: 1.5, word: '时' }
export const MINUTE: CalendarPart = { width: 1.5, word: '分' }

type OwnPart = Pick<FieldType, 'name' | 'newSchema' | 'settings' | 'fits' | 'words' | 'span'> & {
  usual: string
  parts: readonly CalendarPart[]
  /** What a person wrote, as the record holds it; `today` lets it guess. */
  read(text: string, today?: string): string | undefined
  /** The numbers of a value, one for each part; undefined where it is none of the calendar's. */
  split(value: string): (number | string)[] | undefined
}

/** What the calendar types have in common. A value that the calendar does not know is a problem named after the type. */
export function calendarType({ usual, parts, read, split, ...own }: OwnPart): FieldType {
  const write = (value: Json | undefined) => {
    const text = anyText(value)
    return split(text) ? text.replace('T', ' ') : text
  }
  const namesNoDayOf = (text: string, today?: string) => own.span === 'day' && namesNoDay(text, today)
  return {
    ...own,
    parse: (typed, { today }) => (typed.trim() ? (read(typed, today) ?? unreadable) : undefined),
    misread: (typed, { today }) => (namesNoDayOf(typed, today) ? 'noSuchDay' : undefined),
    format: write,
    paper(value, context) {
      const text = anyText(value)
      const numbers = split(text)
      const inParts = context.inWords && context.locale === 'zh' && (numbers || text === '')
      return inParts ? partsContent(parts, numbers ?? []) : plainContent(write(value), context)
    },
    check(value) {
      if (typeof value !== 'string' || split(value)) return undefined
      return namesNoDayOf(value) ? 'noSuchDay' : own.name
    },
    sample: () => usual,
    isMoment: true,
  }
}

/** Numbers with their words, unruled blanks where they are still to be written: `　　年　月　日`. */
function partsContent(parts: readonly CalendarPart[], numbers: readonly (number | string)[]): Content {
  return parts.flatMap(({ width, word }, index): Content => {
    const number = numbers[index]
    return [
      number === undefined ? { kind: 'blank', width, ruled: false } : { kind: 'text', text: String(number) },
      { kind: 'text', text: word },
    ]
  })
}

function plainContent(text: string, context: PaperContext): Content {
  return text ? [{ kind: 'text', text }] : answerContent('', context)
}
