import type { Form } from '../form/form.ts'
import type { JsonObject, JsonSchema } from '../form/json-schema.ts'
import { resolveSchema } from '../form/references.ts'

/** A record as a new form starts with: the defaults, nothing else. */
export function emptyRecord(form: Form): JsonObject {
  return defaultsOf(form, form, [])
}

/** `open`: the references that are being followed; one that leads back to itself has no defaults. */
function defaultsOf(form: Form, schema: JsonSchema, open: readonly string[]): JsonObject {
  const record: JsonObject = {}
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const { $ref } = property
    if ($ref !== undefined && open.includes($ref)) continue
    const resolved = resolveSchema(form, property)
    if (resolved.default !== undefined) record[key] = structuredClone(resolved.default)
    else if (resolved.properties) {
      const inner = defaultsOf(form, resolved, $ref === undefined ? open : [...open, $ref])
      if (Object.keys(inner).length > 0) record[key] = inner
    }
  }
  return record
}
