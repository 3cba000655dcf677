import { readOptions } from '../../fields/options.ts'
import { getFieldType } from '../../fields/registry.ts'
import type { ValueKind } from '../../finding/value-kind.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { isSeveralOptions } from './form-fields.ts'
import type { ResolvedReference } from './resolved-query.ts'

/** What the parts' references have in common, or why they cannot stand in one field. */
export type United = { kind: ValueKind; schema?: JsonSchema } | { code: 'kindsDiffer' | 'unitsDiffer' }

/**
 * The field that stands for a reference of each part. Options beside texts are their printed words; different options
 * stand together, those of the first part first.
 */
export function uniteReferences(references: readonly ResolvedReference[]): United {
  const [first] = references
  if (!first) return { code: 'kindsDiffer' }
  const kinds = new Set(references.map(({ kind }) => kind))
  const schemas = references.flatMap(({ schema }) => schema ?? [])
  const isMixed = kinds.size === 2 && kinds.has('text') && kinds.has('option')
  const several = schemas.filter(isSeveralOptions).length
  if (several > 0 && (isMixed || several < references.length)) return { code: 'kindsDiffer' }
  if (isMixed) return { kind: 'text' }
  if (first.kind === 'option' && new Set(schemas.map(isOfNumbers)).size > 1) return { code: 'kindsDiffer' }
  if (kinds.size > 1 || new Set(references.map(isOnCalendar)).size > 1) return { code: 'kindsDiffer' }
  if (new Set(schemas.map((schema) => schema['x-unit'])).size > 1) return { code: 'unitsDiffer' }
  const schema = first.kind === 'option' ? uniteOptions(schemas) : first.schema
  return { kind: first.kind, ...(schema && { schema }) }
}

/** A time of the clock does not stand beside days. */
function isOnCalendar({ kind, schema }: ResolvedReference): boolean {
  return kind === 'moment' && getFieldType(schema?.['x-field'] ?? '')?.span !== undefined
}

/** Options that are numbers count and compare as such, which words do not. */
function isOfNumbers(schema: JsonSchema): boolean {
  return readOptions(schema).some(({ value }) => typeof value === 'number')
}

function uniteOptions(schemas: readonly JsonSchema[]): JsonSchema | undefined {
  const [first] = schemas
  const options = schemas.flatMap(readOptions)
  const known = new Set(first ? readOptions(first).map(({ value }) => value) : [])
  const more = options.filter(({ value }) => !known.has(value) && known.add(value))
  if (!first || more.length === 0) return first
  // What no form offers any more stands behind what one of them does.
  const all = [...readOptions(first), ...more]
    .sort((one, other) => Number(one.isFormer ?? false) - Number(other.isFormer ?? false))
    .map(({ value, title, isFormer }): JsonSchema => ({
      const: value,
      title,
      ...(isFormer && { 'x-former': true }),
    }))
  const { enum: _listed, ...rest } = first
  return first.items ? { ...rest, items: { ...first.items, oneOf: all } } : { ...rest, oneOf: all }
}
