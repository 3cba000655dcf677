import { withFreeOptions } from '../fields/options.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'
import { isFault, parseFormula } from './expression.ts'
import { findReadFields } from './find-read-fields.ts'

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
  for (const key of ['x-formula', 'x-visible', 'x-default', 'x-options-by'] as const) {
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

/** The schema without the expressions at these places (`x-formula`, `x-check/0/holds`). */
export function withoutExpressions(schema: JsonSchema, places: ReadonlySet<string>): JsonSchema {
  const isKept = (key: string) => !places.has(key)
  const { 'x-check': checks, ...rest } = isKept('x-options-by') ? schema : withFreeOptions(schema)
  const kept = checks?.filter((_, index) => isKept(`x-check/${index}/holds`)) ?? []
  const own = Object.entries(rest).filter(([key]) => isKept(key))
  return { ...Object.fromEntries(own), ...(kept.length > 0 && { 'x-check': kept }) }
}

/** A field and what its expressions read, of whatever kind: what it cannot do without. */
export interface Reader {
  pointer: string
  reads: string[]
}

/** The fields of a form that read others. */
export function collectReaders(form: JsonSchema): Reader[] {
  const fields = walkFields(form)
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  return fields.flatMap(({ pointer, schema }) => {
    const paths = expressionsOf(schema).flatMap(({ text }) => {
      const parsed = parseFormula(text)
      return isFault(parsed) ? [] : parsed.reads
    })
    const { found } = findReadFields(paths, pointer, pointers)
    return found.length > 0 ? [{ pointer, reads: found }] : []
  })
}
