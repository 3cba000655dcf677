import type { JsonSchema } from '../form/json-schema.ts'

/** True where a value of the schema is of this JSON type, null aside. */
export function hasType(schema: JsonSchema, type: string): boolean {
  const types = [schema.type ?? []].flat().filter((name) => name !== 'null')
  return types.length === 1 && types[0] === type
}
