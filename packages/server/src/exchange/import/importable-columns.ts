import type { Form, Locale } from '@paperwright/runtime'
import { isCoveredBy } from '@paperwright/runtime/kit'
import { formColumns, innermostList, type FormColumn } from '../form-columns.ts'

/**
 * The fields that a table may fill: those that a person fills in, not what the form computes, no files, and none of a list inside
 * another's entries, which rows cannot tell. `kept` are the fields that the importer may not write.
 */
export function importableColumns(
  form: Form,
  { locale, kept = [] }: { locale: Locale; kept?: readonly string[] },
): FormColumn[] {
  return formColumns(form, { locale, hidden: [] }).columns.filter(
    ({ pointer, list, schema, type }) =>
      !type.keepsFiles &&
      innermostList(list) === '' &&
      schema['x-formula'] === undefined &&
      schema.readOnly !== true &&
      !isCoveredBy(pointer, kept),
  )
}
