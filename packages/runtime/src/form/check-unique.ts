import { requireFieldType } from '../fields/registry.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { walkFields } from './walk.ts'

/** What stands once among the records of a form: values that a record has one of. */
export function checkUnique(form: Form): FormProblem[] {
  const rules = form['x-unique'] ?? []
  if (rules.length === 0) return []
  const fields = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  return rules.flatMap(({ fields: pointers }, at) => {
    const path = `/x-unique/${at}/fields`
    const isSame = rules.slice(0, at).some((other) => ruleId(other.fields) === ruleId(pointers))
    return [
      ...(isSame ? [{ path, code: 'uniqueTwice' }] : []),
      ...pointers.flatMap((field, index): FormProblem[] => {
        const schema = fields.get(field)
        const here = { path: `${path}/${index}`, params: { field: schema?.title ?? field } }
        if (!schema) return [{ ...here, code: 'noSuchField' }]
        const { takesValue, keepsFiles } = requireFieldType(schema)
        const isOne = !field.includes('/*') && takesValue !== false && !keepsFiles
        return isOne ? [] : [{ ...here, code: 'uniqueMany' }]
      }),
    ]
  })
}

/** What tells rules apart: the same fields in whatever order. */
export function ruleId(fields: readonly string[]): string {
  return [...fields].sort().join(' ')
}
