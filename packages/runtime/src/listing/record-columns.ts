import type { FieldContext, Locale } from '../fields/field-type.ts'
import { getFieldType } from '../fields/registry.ts'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { printedWord } from '../form/printed-word.ts'
import { walkFields } from '../form/walk.ts'

export interface RecordColumn {
  pointer: string
  title: string
  numeric: boolean
  /** The value as a person reads it; empty where there is none. */
  text(record: JsonObject): string
}

const MOST = 5

/**
 * The few fields by which people know a record again: short values outside lists and groups, those that must be
 * filled in first, in the order of the form.
 */
export function recordColumns(form: Form, locale: Locale): RecordColumn[] {
  const word = (printed: string) => printedWord(form, printed, locale)
  const short = walkFields(form).filter(({ parent, schema }) => {
    const type = getFieldType(schema['x-field'] ?? '')
    return (
      parent === '' &&
      schema.title &&
      type &&
      type.takesValue !== false &&
      !type.takesLines &&
      !type.showsNumber
    )
  })
  const wanted = new Set([...short.filter(({ required }) => required), ...short])
  const chosen = new Set([...wanted].slice(0, MOST))
  return short
    .filter((field) => chosen.has(field))
    .map(({ pointer, schema }) => {
      const type = getFieldType(schema['x-field'] ?? '')!
      const context: FieldContext = { schema, locale, word }
      return {
        pointer,
        title: word(schema.title!),
        numeric: type.isNumeric ?? false,
        text: (record) => {
          const value = getValue(record, pointer)
          return value === undefined || value === null ? '' : type.format(value, context)
        },
      }
    })
}
