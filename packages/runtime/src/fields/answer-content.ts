import type { Json } from '../form/json-schema.ts'
import type { Content } from '../paper/content.ts'
import { writeNumber } from './decimals.ts'
import type { PaperContext } from './field-type.ts'

/** An answer on paper: in a ruled cell the words alone, in running words a blank of `width` em that holds them. */
export function answerContent(text: string, context: PaperContext, width = 6): Content {
  if (context.inWords) return [{ kind: 'blank', width, ...(text && { text }) }]
  return text ? [{ kind: 'text', text }] : []
}

/** Any value as text, for records whose values are of another type than their field has today. */
export function anyText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return writeNumber(value)
  return JSON.stringify(value)
}
