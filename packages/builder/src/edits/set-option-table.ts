import type { Form } from '@paperwright/runtime'
import { optionsParentOf, readOptions, type Option } from '@paperwright/runtime/kit'
import { fieldName, indexFields, requireField } from '../fields/find-fields.ts'
import { readOptionTable, withOptionRow, type OptionRow } from '../fields/option-table.ts'
import { EditRefused } from './edit-refused.ts'
import { setOptions } from './set-options.ts'

/** The options of a choice that fit options of the field that it depends on; other rows stay as they are. */
export function setOptionRows(
  form: Form,
  { pointer, rows }: { pointer: string; rows: readonly OptionRow[] },
): Form {
  const before = readOptions(requireField(form, pointer).schema)
  return setOptions(form, { pointer, options: rows.reduce<Option[]>(withOptionRow, [...before]) })
}

/** The same from two pasted columns. Refused where the first names what is no option. */
export function pasteOptionTable(form: Form, { pointer, text }: { pointer: string; text: string }): Form {
  const table = readOptionTable(text)
  if (!table) throw new EditRefused('noTable')
  const parent = requireParent(form, pointer)
  const known = readOptions(requireField(form, parent).schema)
  const missing = table.filter(({ of }) => known.every(({ title }) => title !== of))
  if (missing.length > 0)
    throw new EditRefused('noParentOption', {
      field: fieldName(form, parent),
      options: missing.map(({ of }) => `“${of}”`).join(''),
    })
  const rows = table.map(({ of, titles }) => ({
    of: known.find(({ title }) => title === of)!.value,
    titles,
  }))
  return setOptionRows(form, { pointer, rows })
}

function requireParent(form: Form, pointer: string): string {
  const parent = optionsParentOf(requireField(form, pointer), new Set(indexFields(form).keys()))
  if (parent === undefined) throw new EditRefused('fieldGone', { field: pointer })
  return parent
}
