import {
  changedPointers,
  resolveSchema,
  splitPointer,
  type Form,
  type JsonObject,
  type Locale,
} from '@paperwright/runtime'
import { printedWord } from '../shell/printed-word.ts'

/** The titles of the fields, groups and lists of a record that differ between two of its revisions. */
export function changedFields(form: Form, before: JsonObject, after: JsonObject, locale: Locale): string[] {
  const keys = new Set(changedPointers(form, before, after).map((pointer) => splitPointer(pointer)[0] ?? ''))
  const titles = [...keys].map((key) => resolveSchema(form, form.properties[key] ?? {}).title ?? key)
  return titles.map((title) => printedWord(form, title, locale))
}
