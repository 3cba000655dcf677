import { getFieldType } from '../fields/registry.ts'
import type { JsonSchema } from './json-schema.ts'

/** Whether what a property's entries hold are fields of the form's own. What a kept file is told by is not. */
export function holdsFields(schema: JsonSchema): boolean {
  return !getFieldType(schema['x-field'] ?? '')?.keepsFiles
}
