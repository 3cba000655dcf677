import type { JsonSchema } from '../form/json-schema.ts'

/** An expression of a field, and the keys that lead to it from the field's schema. */
export interface FieldExpression {
  at: readonly string[]
  text: string
}

/** Every expression that a field has, its formula and condition first. */
export function expressionsOf(schema: JsonSchema): FieldExpression[] {
  const found: FieldExpression[] = []
  mapExpressions(schema, (text, at) => {
    found.push({ at, text })
    return text
  })
  return found
}

/** The schema with each of its expressions replaced; the same object where none is another. */
export function mapExpressions(
  schema: JsonSchema,
  map: (text: string, at: readonly string[]) => string,
): JsonSchema {
  const changed: JsonSchema = {}
  for (const key of ['x-formula', 'x-visible'] as const) {
    const text = schema[key]
    const mapped = text === undefined ? undefined : map(text, [key])
    if (mapped !== undefined && mapped !== text) changed[key] = mapped
  }
  const checks = schema['x-check']?.map((check, index) => {
    const holds = map(check.holds, ['x-check', String(index), 'holds'])
    return holds === check.holds ? check : { ...check, holds }
  })
  if (checks?.some((check, index) => check !== schema['x-check']![index])) changed['x-check'] = checks
  return Object.keys(changed).length > 0 ? { ...schema, ...changed } : schema
}

/** A field's schema without what it reads of others. */
export function withoutExpressions(schema: JsonSchema): JsonSchema {
  const { 'x-formula': _, 'x-visible': __, 'x-check': ___, ...own } = schema
  return own
}
