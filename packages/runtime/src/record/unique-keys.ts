import { getFieldType } from '../fields/registry.ts'
import { ruleId } from '../form/check-unique.ts'
import type { Form, UniqueRule } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { getValue } from '../form/pointer.ts'
import { walkFields } from '../form/walk.ts'

/** What a record holds of a rule. Two records are alike where the rule and the value are. */
export interface UniqueKey {
  rule: string
  /** The values in their types' normal form, as one text. */
  value: string
  soft: boolean
}

/** The pointer of a rule's field in the version of the form that a record was filled on; undefined where that has none. */
export type PointerIn = (field: string) => string | undefined

/**
 * What a record holds of rules: nothing of those that it leaves any field blank of. `form` is the version that it was
 * filled on, `rules` may be those of a newer one.
 */
export function uniqueKeys(
  form: Form,
  record: JsonObject,
  { rules, pointerIn = (field) => field }: { rules: readonly UniqueRule[]; pointerIn?: PointerIn },
): UniqueKey[] {
  if (rules.length === 0) return []
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  return rules.flatMap(({ fields, soft = false }): UniqueKey[] => {
    const values = [...fields].sort().map((field) => {
      const pointer = pointerIn(field)
      const schema = pointer === undefined ? undefined : schemas.get(pointer)
      return schema && normalOf(getValue(record, pointer!), schema)
    })
    if (values.some((value) => value === undefined || value === '')) return []
    return [{ rule: ruleId(fields), value: JSON.stringify(values), soft }]
  })
}

/** A value as it is compared with others: full-width letters are letters, blanks at the ends and between are one or none. */
function normalOf(value: Json | undefined, schema: JsonSchema): string | undefined {
  if (value === undefined || value === null) return undefined
  const own = getFieldType(schema['x-field'] ?? '')?.normal?.(value)
  if (own !== undefined) return own
  if (typeof value === 'string') return value.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  if (Array.isArray(value))
    return value.length === 0
      ? undefined
      : value
          .map((one) => JSON.stringify(one))
          .sort()
          .join()
  return JSON.stringify(value)
}
