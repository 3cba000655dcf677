import { readOptions, valueKindOf } from '@paperwright/runtime/kit'
import type { FormColumn } from '../form-columns.ts'

const NARROWEST = 8
const WIDEST = 40

/** How wide a column stands in a spreadsheet, in digits: as its head and the values that it usually has need. */
export function columnWidth(column: FormColumn): number {
  return fitWidth(Math.max(digitsOf(column.head), usualWidth(column)))
}

/** The width of a column whose widest words have so many digits. */
export function fitWidth(digits: number): number {
  return Math.min(Math.max(digits + 2, NARROWEST), WIDEST)
}

function usualWidth({ schema, type, context }: FormColumn): number {
  switch (valueKindOf(schema)) {
    case 'number':
      return 12
    case 'option':
    case 'answer':
      return Math.max(...readOptions(schema).map(({ title }) => digitsOf(context.word(title))), 0)
    case 'moment':
      return digitsOf(type.format(type.sample(context), context))
    default:
      return type.takesLines ? WIDEST : Math.min((schema.maxLength ?? 20) * 2, 24)
  }
}

/** The width of words; Chinese characters are two digits wide. */
export function digitsOf(words: string): number {
  return [...words].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0)
}
