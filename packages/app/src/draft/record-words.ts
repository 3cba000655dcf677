import { walkFields, type Form, type Json, type JsonObject, type Locale } from '@paperwright/runtime'
import { printedWord, recordColumns, requireFieldType, splitPointer } from '@paperwright/runtime/kit'

const MOST = 3
/** Of a long answer the beginning tells it. */
const MOST_CHARACTERS = 40

/**
 * A few words by which a person knows a record again: what tells it apart, else whatever it holds; empty where it holds
 * nothing.
 */
export function recordWords(form: Form, record: JsonObject, locale: Locale): string {
  const telling = recordColumns(form, locale).map(({ text }) => text(record).trim())
  const texts = telling.some((text) => text !== '') ? telling : allTexts(form, record, locale)
  return texts
    .filter((text) => text !== '')
    .slice(0, MOST)
    .join(' · ')
}

function allTexts(form: Form, record: JsonObject, locale: Locale): string[] {
  const word = (printed: string) => printedWord(form, printed, locale)
  return walkFields(form).flatMap(({ pointer, schema }) => {
    const type = requireFieldType(schema)
    if (type.takesValue === false) return []
    return valuesAt(record, splitPointer(pointer)).map((value) =>
      type.format(value, { schema, locale, word }).trim().slice(0, MOST_CHARACTERS),
    )
  })
}

/** The values at a path, in each entry of the lists that it leads through. */
function valuesAt(value: Json | undefined, path: readonly string[]): Json[] {
  if (value === undefined || value === null) return []
  const [key, ...rest] = path
  if (key === undefined) return [value]
  if (Array.isArray(value)) return value.flatMap((entry) => valuesAt(entry, rest))
  return typeof value === 'object' ? valuesAt(value[key], rest) : []
}
