import { checkForm, type Form, type JsonSchema } from '@paperwright/runtime'
import { changeObject } from '../fields/change-object.ts'
import { EditRefused } from './edit-refused.ts'

/** Keywords of a field's schema; undefined takes one away. */
export type SchemaChange = { [Key in keyof JsonSchema]?: JsonSchema[Key] | undefined }

/** Settings of a field: limits, unit, default, help, formula. Refused where the form would no longer be sound. */
export function changeField(
  form: Form,
  { pointer, change }: { pointer: string; change: SchemaChange },
): Form {
  const changed = changeObject(form, pointer, (schema) => applyChange(schema, change))
  const known = new Set(checkForm(form).map((problem) => JSON.stringify(problem)))
  const fresh = checkForm(changed).find((problem) => !known.has(JSON.stringify(problem)))
  if (fresh) throw new EditRefused('unsound', {}, fresh)
  return changed
}

function applyChange(schema: JsonSchema, change: SchemaChange): JsonSchema {
  return Object.fromEntries(
    Object.entries({ ...schema, ...change }).filter(([, value]) => value !== undefined),
  ) as JsonSchema
}
