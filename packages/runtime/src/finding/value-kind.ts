import { readOptions } from '../fields/options.ts'
import { getFieldType } from '../fields/registry.ts'
import type { JsonSchema } from '../form/json-schema.ts'

/**
 * What records can be compared by: figures, words, moments of the calendar (text that sorts by time), one or several of
 * the options, yes or no; `other` only by whether it is there.
 */
export type ValueKind = 'number' | 'text' | 'moment' | 'option' | 'answer' | 'other'

export function valueKindOf(schema: JsonSchema): ValueKind {
  const type = getFieldType(schema['x-field'] ?? '')
  if (!type || type.takesValue === false) return 'other'
  if (schema.type === 'boolean') return 'answer'
  if (type.hasOptions && readOptions(schema).length > 0) return 'option'
  if (type.isNumeric) return 'number'
  if (type.isMoment) return 'moment'
  return schema.type === 'string' ? 'text' : 'other'
}
