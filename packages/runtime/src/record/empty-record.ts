import type { Form } from '../form/form.ts'
import type { JsonObject, JsonSchema } from '../form/json-schema.ts'
import { resolveSchema } from '../form/references.ts'

/** A record as a new form starts with: the defaults, nothing else. */
export function emptyRecord(form: Form): JsonObject {
  return defaultsOf(form, form, 0)
}

const DEEPEST = 12

function defaultsOf(form: Form, schema: JsonSchema, depth: number): JsonObject {
  const record: JsonObject = {}
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const resolved = resolveSchema(form, property)
    if (resolved.default !== undefined) record[key] = structuredClone(resolved.default)
    else if (resolved.properties && depth < DEEPEST) {
      const inner = defaultsOf(form, resolved, depth + 1)
      if (Object.keys(inner).length > 0) record[key] = inner
    }
  }
  return record
}
