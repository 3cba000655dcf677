import type { JsonSchema } from '../form/json-schema.ts'
import { listsOptions, readOptions } from '../fields/options.ts'

/**
 * The schema that records are validated with: the form's own, its options said as `enum` (one problem instead of one
 * for each option), without what only people read.
 */
export function validationSchema(form: JsonSchema): JsonSchema {
  return plain(form) as JsonSchema
}

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const schema = node as JsonSchema
  const isOptions = Array.isArray(schema.oneOf) && listsOptions({ oneOf: schema.oneOf })
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (value === undefined || key.startsWith('x-') || IDENTITY.has(key)) continue
    if (key === 'oneOf' && isOptions)
      copy.enum = readOptions({ oneOf: schema.oneOf! }).map((option) => option.value)
    else if (NAMED.has(key)) copy[key] = named(value)
    else copy[key] = LITERAL.has(key) ? value : plain(value)
  }
  return copy
}

/** Schemas by name: the names are data, whatever they look like. */
function named(schemas: unknown): unknown {
  if (typeof schemas !== 'object' || schemas === null) return schemas
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]))
}

const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])
/** Keywords whose values are data, not schemas. */
const LITERAL = new Set(['const', 'enum', 'default', 'examples', 'required', 'dependentRequired'])
/** One form is one document; identities inside of it would only move what its references mean. */
const IDENTITY = new Set(['$id', '$schema', '$anchor', '$dynamicAnchor'])
