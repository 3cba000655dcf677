import type { Form, UniqueRule } from '@paperwright/runtime'

/** The form whose rules of what stands once name other fields; a rule whose fields are not said any more goes. */
export function mapUnique(
  form: Form,
  map: (fields: readonly string[]) => readonly string[] | undefined,
): Form {
  const before = form['x-unique']
  if (!before) return form
  const rules = before.flatMap((rule): UniqueRule[] => {
    const fields = map(rule.fields)
    return fields ? [{ ...rule, fields: [...fields] }] : []
  })
  const { 'x-unique': _, ...rest } = form
  return rules.length > 0 ? ({ ...rest, 'x-unique': rules } as Form) : (rest as Form)
}
