import type { Form, Json, JsonSchema } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { changeObject } from '../fields/change-object.ts'
import { requireField } from '../fields/find-fields.ts'
import { EditRefused } from './edit-refused.ts'
import { requireSound } from './require-sound.ts'

/** Keywords of a field's schema; undefined takes one away. */
export type SchemaChange = { [Key in keyof JsonSchema]?: JsonSchema[Key] | undefined }

/** Settings that every field has. */
const COMMON: Record<string, JsonSchema> = {
  description: { type: 'string' },
  readOnly: { type: 'boolean' },
  'x-formula': { type: 'string' },
  'x-visible': { type: 'string' },
  'x-default': { type: 'string' },
  'x-check': { type: 'array' },
  'x-say': { type: 'string' },
}

/**
 * Settings of a field: limits, unit, default, help, formula, condition. Refused where the type has no such setting,
 * where its value is of the wrong kind, and where the form would no longer be sound.
 */
export function changeField(
  form: Form,
  { pointer, change }: { pointer: string; change: SchemaChange },
): Form {
  const { schema } = requireField(form, pointer)
  const known = { ...requireFieldType(schema).settings.properties, ...COMMON }
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue
    const setting = key === 'default' ? { type: schema.type ?? 'string' } : known[key]
    if (!setting || !fits(value as Json, setting)) throw new EditRefused('badSetting', { key })
  }
  const changed = changeObject(form, pointer, (own) => applyChange(own, change))
  const { minimum, maximum, minLength, maxLength } = requireField(changed, pointer).schema
  if (isAbove(minimum, maximum) || isAbove(minLength, maxLength)) throw new EditRefused('limitsCross')
  requireSound(form, changed)
  return changed
}

function isAbove(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined && most !== undefined && least > most
}

function fits(
  value: Json,
  { type, minimum, enum: allowed, const: only, format, pattern, items }: JsonSchema,
): boolean {
  if (only !== undefined) return value === only
  if (allowed) return allowed.includes(value)
  if (typeof value === 'number' && minimum !== undefined && value < minimum) return false
  if (format === 'regex') return typeof value === 'string' && isPattern(value)
  if (typeof value === 'string' && pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    return false
  if (Array.isArray(value) && items && !value.every((entry) => fits(entry, items))) return false
  const kinds = type === undefined ? [] : [type].flat()
  return kinds.length === 0 || kinds.some((kind) => isOfKind(value, kind))
}

function isOfKind(value: Json, kind: string): boolean {
  if (kind === 'integer') return Number.isInteger(value)
  if (kind === 'array') return Array.isArray(value)
  return typeof value === kind
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function applyChange(schema: JsonSchema, change: SchemaChange): JsonSchema {
  return Object.fromEntries(
    Object.entries({ ...schema, ...change }).filter(([, value]) => value !== undefined),
  ) as JsonSchema
}
