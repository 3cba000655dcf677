import { walkFields, type Form, type JsonObject, type Locale } from '@paperwright/runtime'
import { same } from '../record/same.ts'
import { printedWord } from '../shell/printed-word.ts'

/** The titles of the fields, groups and lists of a record that differ between two of its revisions. */
export function changedFields(form: Form, before: JsonObject, after: JsonObject, locale: Locale): string[] {
  return walkFields(form)
    .filter(({ parent, key }) => parent === '' && !same(before[key], after[key]))
    .map(({ key, schema }) => printedWord(form, schema.title ?? key, locale))
}
