import {
  walkFields,
  type FieldContext,
  type FieldType,
  type Form,
  type Json,
  type JsonObject,
  type Locale,
} from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { joinedFigures, spellWords } from './spell-words.ts'
import { valuesAt } from './values-at.ts'

/**
 * What the column `search` holds of a record: its number and its words as a person reads them, in either language,
 * spelled, a value a line. `form` is the version that the record was filled on.
 */
export function searchText(form: Form, record: JsonObject, number: string): string {
  return `${spellWords(number)}\n${recordWords(form, record)}`
}

/** The same without the number, which a new record has not got yet; it is put in front with a line feed between. */
export function recordWords(form: Form, record: JsonObject): string {
  const lines = readableFields(form).flatMap((field) =>
    valuesAt(record, field.pointer).flatMap((value) => wordsOf(field, value)),
  )
  return spellWords([...new Set([...lines, ...lines.flatMap(joinedFigures)])].join('\n'))
}

function wordsOf({ type, contexts }: ReadableField, value: Json): string[] {
  const said = contexts.map((context) => type.format(value, context))
  // 1234.5 is looked for with and without the comma that it is printed with.
  return type.isNumeric ? [...said, String(value)] : said
}

interface ReadableField {
  pointer: string
  type: FieldType
  contexts: readonly FieldContext[]
}

/** The fields that hold a value themselves, each form walked once. */
function readableFields(form: Form): readonly ReadableField[] {
  const known = readable.get(form)
  if (known) return known
  const fields = walkFields(form).flatMap(({ pointer, schema }): ReadableField[] => {
    const type = schema['x-field'] === undefined ? undefined : requireFieldType(schema)
    if (!type || type.takesValue === false) return []
    // Of what a record says, only options are words of the form, which it may have in other languages too.
    const locales: readonly Locale[] = type.hasOptions ? ['zh', 'en'] : ['zh']
    const contexts = locales.map((locale) => ({
      schema,
      locale,
      word: (printed: string) => form['x-form'].words?.[locale]?.[printed] ?? printed,
    }))
    return [{ pointer, type, contexts }]
  })
  readable.set(form, fields)
  return fields
}

const readable = new WeakMap<Form, readonly ReadableField[]>()
