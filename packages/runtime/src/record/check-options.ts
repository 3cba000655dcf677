import { readOptions } from '../fields/options.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject } from '../form/json-schema.ts'
import { bindParent, fitsParent, optionsParentOf } from '../form/options-by.ts'
import { getValue } from '../form/pointer.ts'
import { walkFields } from '../form/walk.ts'
import type { Problem } from './problem.ts'

/** Chosen options that do not fit what the field that they depend on says. */
export function compileOptionsCheck(form: Form): (record: JsonObject) => Problem[] {
  const fields = walkFields(form)
  const titles = new Map(fields.map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  const pointers = new Set(titles.keys())
  const choices = fields.flatMap((field) => {
    const parent = optionsParentOf(field, pointers)
    return parent === undefined
      ? []
      : [{ pointer: field.pointer, parent, options: readOptions(field.schema) }]
  })
  return (record) =>
    choices.flatMap(({ pointer, parent, options }) =>
      bindToEntries(pointer, record).flatMap((path): Problem[] => {
        const chosen = listOf(getValue(record, path))
        const over = getValue(record, bindParent(parent, path))
        const misfit = options.find((option) => chosen.includes(option.value) && !fitsParent(option, over))
        if (!misfit) return []
        // What was chosen there stays untold: it may be hidden from who reads this.
        return [{ path, code: 'optionMisfit', params: { option: misfit.title, of: titles.get(parent)! } }]
      }),
    )
}

function listOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}
