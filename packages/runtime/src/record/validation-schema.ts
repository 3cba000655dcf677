import type { JsonSchema } from '../form/json-schema.ts'
import { listsOptions, readOptions } from '../fields/options.ts'

/**
 * The schema that records are validated with: the form's own, its options said as `enum` (one problem instead of one
 * for each option), without what only people read.
 */
export function validationSchema(form: JsonSchema): JsonSchema {
  return plain({ ...form, $id: undefined, $schema: undefined }) as JsonSchema
}

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const schema = node as JsonSchema
  const isOptions = Array.isArray(schema.oneOf) && listsOptions({ oneOf: schema.oneOf })
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (value === undefined || key.startsWith('x-')) continue
    if (key === 'oneOf' && isOptions)
      copy.enum = readOptions({ oneOf: schema.oneOf! }).map((option) => option.value)
    else copy[key] = LITERAL.has(key) ? value : plain(value)
  }
  return copy
}

/** Keywords whose values are data, not schemas. */
const LITERAL = new Set(['const', 'enum', 'default', 'examples', 'required'])
