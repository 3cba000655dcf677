import { readOptions } from '../fields/options.ts'
import { getFieldType } from '../fields/registry.ts'
import type { JsonSchema } from '../form/json-schema.ts'

/** Whether every value of the older schema's type is one of the newer's; limits and patterns are told on their own. */
export function keepsValues(before: JsonSchema, after: JsonSchema): boolean {
  if (after.type === undefined) return true
  const isWider = before.type === after.type || (before.type === 'integer' && after.type === 'number')
  return isWider && !isPickier(before, after)
}

/** Options that the older type did not have, a format of its own, or a check of the type. */
function isPickier(before: JsonSchema, after: JsonSchema): boolean {
  const options = readOptions(after)
  if (options.length > 0) {
    const then = readOptions(before)
    return then.length === 0 || !then.every(({ value }) => options.some((option) => option.value === value))
  }
  const isChecked = getFieldType(after['x-field'] ?? '')?.check !== undefined
  return isChecked || (after.format !== undefined && after.format !== before.format)
}
