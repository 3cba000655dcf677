import type { JsonSchema } from './json-schema.ts'
import { getValue, isObject } from './pointer.ts'
import { asJson } from './as-json.ts'

/**
 * A schema with its local `$ref` (`#/$defs/…`) followed; keywords beside the `$ref` win.
 * A reference that points nowhere or runs in a circle gives the schema without it.
 */
export function resolveSchema(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const seen = new Set<string>()
  let resolved = schema
  while (resolved.$ref !== undefined) {
    const { $ref, ...beside } = resolved
    const target =
      $ref.startsWith('#') && !seen.has($ref) ? getValue(asJson(root), decodeReference($ref)) : undefined
    seen.add($ref)
    resolved = isObject(target) ? { ...(target as JsonSchema), ...beside } : beside
  }
  return resolved
}

/** The JSON Pointer of a local reference, `#/$defs/a%20b`; as it is written where it is badly escaped. */
export function decodeReference(reference: string): string {
  const pointer = reference.slice(1)
  try {
    return decodeURI(pointer)
  } catch {
    return pointer
  }
}
