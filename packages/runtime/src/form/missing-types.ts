import { requireFieldType } from '../fields/registry.ts'
import type { JsonSchema } from './json-schema.ts'

/** The names of the field types that these fields name and this program was not given, each once. */
export function missingTypes(schemas: Iterable<JsonSchema>): string[] {
  const types = [...schemas].filter((schema) => schema['x-field']).map(requireFieldType)
  return [...new Set(types.filter(({ isUnknown }) => isUnknown).map(({ name }) => name))]
}
