import type { Form, JsonObject, Locale } from '@paperwright/runtime'
import { recordColumns } from '@paperwright/runtime/kit'

const MOST = 3

/** A few words by which a person knows a record again; empty where nothing that tells it apart was entered. */
export function recordWords(form: Form, record: JsonObject, locale: Locale): string {
  const texts = recordColumns(form, locale).map(({ text }) => text(record).trim())
  return texts
    .filter((text) => text !== '')
    .slice(0, MOST)
    .join(' · ')
}
