import {
  getFieldType,
  walkFields,
  type Form,
  type Json,
  type JsonSchema,
  type Locale,
} from '@paperwright/runtime'
import { printedWord, splitPointer } from '@paperwright/runtime/kit'

/** The title of the field at a pointer into a record, with those of the groups around it. */
export function wordField(form: Form, pointer: string, locale: Locale): string {
  const pattern = splitPointer(pointer).map((key) => (/^\d+$/.test(key) ? '*' : key))
  const fields = new Map(walkFields(form).map((field) => [field.pointer, field]))
  const titles = pattern.flatMap((_, index) => {
    const title = fields.get(`/${pattern.slice(0, index + 1).join('/')}`)?.schema.title
    return title === undefined ? [] : [printedWord(form, title, locale)]
  })
  return titles.length > 0 ? titles.join(' · ') : pointer
}

/** A value as a person reads it, with its unit; a list is worded by its length. */
export function wordValue(
  form: Form,
  schema: JsonSchema,
  value: Json | undefined,
  locale: Locale,
  words: { empty: string; listEntries(count: number): string },
): string {
  if (value === undefined || value === null || value === '') return words.empty
  const type = getFieldType(schema['x-field'] ?? '')
  const isOptions = Array.isArray(value) && type?.takesValue !== false
  if (Array.isArray(value) && !isOptions) return words.listEntries(value.length)
  const word = (printed: string) => printedWord(form, printed, locale)
  const text = type ? type.format(value, { schema, locale, word }) : JSON.stringify(value)
  return schema['x-unit'] && !schema.title?.includes(schema['x-unit']) ? `${text} ${schema['x-unit']}` : text
}
