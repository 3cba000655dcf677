import { readOptions } from '../fields/options.ts'
import { requireFieldType } from '../fields/registry.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { optionsParentOf } from './options-by.ts'
import { listOfPointer } from './pointer.ts'
import { resolveSchema } from './references.ts'
import { schemaPath } from './schema-path.ts'
import { walkFields, type FieldNode } from './walk.ts'

/** Options that depend on another field: it has options, stands around the choice, and has those that are named. */
export function checkOptionsBy(form: Form): FormProblem[] {
  const fields = walkFields(form)
  const byPointer = new Map(fields.map((field) => [field.pointer, field]))
  const pointers = new Set(byPointer.keys())
  return fields.flatMap((field): FormProblem[] => {
    const path = schemaPath(form, field.pointer)
    const options = readOptions(field.schema)
    const params = { field: field.schema.title ?? field.key }
    if (field.schema['x-options-by'] === undefined)
      return options.some((option) => option.for) ? [{ path, code: 'optionsByMissing', params }] : []
    const parent = optionsParentOf(field, pointers)
    // What is not there at all is told with the other expressions.
    const node = parent === undefined ? undefined : byPointer.get(parent)
    if (!node) return []
    const place = { path: `${path}/x-options-by`, params: { ...params, of: node.schema.title ?? node.key } }
    if (!mayDependOn(field, node)) return [{ ...place, code: 'optionsByUnfit' }]
    const known = new Set(readOptions(resolveSchema(form, node.schema)).map(({ value }) => value))
    return options.flatMap(({ title, for: parents = [] }) =>
      parents.flatMap((value): FormProblem[] =>
        known.has(value)
          ? []
          : [{ path, code: 'optionForUnknown', params: { ...place.params, option: title, value } }],
      ),
    )
  })
}

/** Whether the options of one field can depend on another: which has options, and one value for each of its places. */
export function mayDependOn(field: Pick<FieldNode, 'pointer'>, on: FieldNode): boolean {
  if (field.pointer === on.pointer || !requireFieldType(on.schema).hasOptions) return false
  const list = listOfPointer(on.pointer)
  return list === undefined || field.pointer.startsWith(`${list}/*`)
}
