import type { JsonSchema } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'

/** The schema that a new field of a type starts from. */
export function newField(type: string, title: string): JsonSchema {
  const { newSchema } = requireFieldType({ 'x-field': type })
  return { title, ...structuredClone(newSchema) }
}
