import { requireFieldType } from '../fields/registry.ts'
import type { Form } from '../form/form.ts'
import type { FormProblem } from '../form/form-problem.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { joinPointer, siblingPointer } from '../form/pointer.ts'
import { schemaPath } from '../form/schema-path.ts'
import { walkFields } from '../form/walk.ts'
import { couldConvert } from './convert-value.ts'
import { referencesOf } from './references-of.ts'

/**
 * What is wrong with the fields of a form that look up another one, which the form alone cannot tell: fields that the
 * other has not, or whose values could never be filled in. Expects two forms without faults.
 */
export function checkReferences(form: Form, otherForm: Form): FormProblem[] {
  const own = schemasOf(form)
  const others = schemasOf(otherForm)
  const { id } = otherForm['x-form']
  return referencesOf(form).flatMap(({ pointer, reference }): FormProblem[] => {
    if (reference.form !== id) return []
    const at = (...keys: (string | number)[]) =>
      `${schemaPath(form, pointer)}${joinPointer(['x-reference', ...keys])}`
    const check = (field: string, path: string): FormProblem[] => {
      const schema = others.get(field)
      const params = { field, form: id }
      if (!schema) return [{ path, code: 'referenceUnknown', params }]
      return requireFieldType(schema).takesValue === false ? [{ path, code: 'referenceHolds', params }] : []
    }
    const fills = Object.entries(reference.fills ?? {}).flatMap(([key, field]): FormProblem[] => {
      const path = at('fills', key)
      const problems = check(field, path)
      const target = own.get(siblingPointer(pointer, key))
      if (problems.length > 0 || !target || couldConvert(others.get(field)!, target)) return problems
      return [{ path, code: 'fillNeverFits', params: { key, field, form: id } }]
    })
    return [
      ...check(reference.field, at('field')),
      ...fills,
      ...(reference.hint ?? []).flatMap((field, index) => check(field, at('hint', index))),
    ]
  })
}

function schemasOf(form: Form): ReadonlyMap<string, JsonSchema> {
  return new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
}
