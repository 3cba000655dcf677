import type { Json, ZonedMoment } from '@paperwright/runtime'
import { minuteText, momentWords, utcTime, valueKindOf } from '@paperwright/runtime/kit'
import type { FormColumn } from '../form-columns.ts'

/** What stands in a cell of a table. */
export interface Cell {
  /** As a person reads it, figures without commas between thousands; empty for a blank cell. */
  text: string
  /** Where it is a figure or a moment: its number in a spreadsheet, and how that is to be shown. */
  figure?: { value: number; format: string }
}

export const BLANK: Cell = { text: '' }

export function textCell(text: string): Cell {
  return text === '' ? BLANK : { text }
}

/** A field's values as cells; one of another type than its field has today is text. */
export function cellsOf({
  schema,
  type,
  context,
}: Pick<FormColumn, 'schema' | 'type' | 'context'>): (value: Json | undefined) => Cell {
  const kind = valueKindOf(schema)
  const format = kind === 'number' ? numberFormat({ schema, type, context }) : ''
  return (value) => {
    if (value === undefined || value === null) return BLANK
    const text = type.format(value, context)
    if (kind === 'number' && typeof value === 'number')
      return { text: text.replaceAll(',', ''), figure: { value, format } }
    const isMoment = kind === 'moment' && type.check?.(value, context) === undefined
    if (isMoment && typeof value === 'string') return { text, ...momentFigure(value) }
    return textCell(text)
  }
}

/** A moment as it is written: `2026-03-05`, `2026-03`, `2026-03-05T09:30`. */
export function momentCell(text: string): Cell {
  return text === '' ? BLANK : { text, ...momentFigure(text) }
}

/** A moment as the clock on the office's wall shows it. */
export function clockCell(moment: ZonedMoment): Cell {
  return { text: momentWords(moment), ...momentFigure(minuteText(moment)) }
}

/** How a spreadsheet shows the figures of a field: as the field itself writes them. */
function numberFormat({ schema, type, context }: Pick<FormColumn, 'schema' | 'type' | 'context'>): string {
  if (type.decimals?.(schema) === undefined) return 'General'
  return type.format(1234, context).replace('1,234', '#,##0').replace('1234', '0')
}

/** The shapes in which moments are kept, with the formats that show them so. */
const SHAPES: readonly [shape: RegExp, format: string][] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, 'yyyy-mm-dd'],
  [/^(\d{4})-(\d{2})$/, 'yyyy-mm'],
  [/^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/, 'yyyy-mm-dd hh:mm'],
  [/^()()()(\d{2}):(\d{2})$/, 'hh:mm'],
]

const DAY = 86_400_000
/** The day 0 of spreadsheets, for days from March 1900 on; they believe in the 29th of February of that year. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const FIRST_SOUND_DAY = 61

/** Days since the spreadsheet's beginning, counted without any time zone. */
function momentFigure(text: string): Pick<Cell, 'figure'> {
  for (const [shape, format] of SHAPES) {
    const parts = shape.exec(text)
    if (!parts) continue
    const [, year, month, day, hour = '0', minute = '0'] = parts
    const time = (Number(hour) * 60 + Number(minute)) / 1440
    if (!year) return { figure: { value: time, format } }
    const days = (utcTime(Number(year), Number(month), Number(day ?? 1)) - DAY_ZERO) / DAY
    return days < FIRST_SOUND_DAY ? {} : { figure: { value: days + time, format } }
  }
  return {}
}
