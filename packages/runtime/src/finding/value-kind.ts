import { readOptions } from '../fields/options.ts'
import { requireFieldType } from '../fields/registry.ts'
import type { JsonSchema } from '../form/json-schema.ts'

/**
 * What records can be compared by: figures, words, moments of the calendar (text that sorts by time), one or several of
 * the options, yes or no; whoever is picked from the directory is words, their name; `other` only by whether it is there.
 */
export type ValueKind = 'number' | 'text' | 'moment' | 'option' | 'answer' | 'other'

export function valueKindOf(schema: JsonSchema): ValueKind {
  const name = schema['x-field'] ?? ''
  if (!name) return 'other'
  const type = requireFieldType({ 'x-field': name })
  if (type.takesValue === false) return 'other'
  if (schema.type === 'boolean') return 'answer'
  if (type.hasOptions && readOptions(schema).length > 0) return 'option'
  if (type.isNumeric || (type.isUnknown && isCount(schema))) return 'number'
  if (type.isMoment) return 'moment'
  if (type.picksFrom) return 'text'
  return schema.type === 'string' ? 'text' : 'other'
}

/** What is known of the values of a type that the program was not given. */
function isCount({ type }: JsonSchema): boolean {
  return type === 'number' || type === 'integer'
}
