import { readOptions } from '../fields/options.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import { dependentChoices } from '../form/dependent-choices.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject } from '../form/json-schema.ts'
import { bindParent, fitsParent } from '../form/options-by.ts'
import { getValue } from '../form/pointer.ts'
import { walkFields } from '../form/walk.ts'
import type { Problem } from './problem.ts'

/** Chosen options that do not fit what the field that they depend on says. */
export function compileOptionsCheck(form: Form): (record: JsonObject) => Problem[] {
  const titles = new Map(walkFields(form).map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  const choices = dependentChoices(form).map((choice) => ({ ...choice, options: readOptions(choice.schema) }))
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
