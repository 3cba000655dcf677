import { getFieldType } from '../../fields/registry.ts'
import { valueKindOf } from '../../finding/value-kind.ts'
import type { Json, JsonSchema } from '../../form/json-schema.ts'
import type { SpanUnit } from './spans.ts'
import type { Group } from '../definition/query.ts'
import type { Preset } from '../definition/report.ts'
import type { ResolvedField } from './resolved-query.ts'

/** The finest span that a field's moments tell; undefined for times of the clock and what is no moment. */
export function spanOf(schema: JsonSchema | undefined): 'day' | 'month' | undefined {
  return getFieldType(schema?.['x-field'] ?? '')?.span
}

/** A whole number may name a year. */
export function mayBeYear(schema: JsonSchema): boolean {
  return valueKindOf(schema) === 'number' && schema.type === 'integer'
}

/** Whether a group's values are spans that follow one another: bundled moments, or months as they are. */
export function isGroupOfSpans(group: Group, field: ResolvedField): boolean {
  return spanUnitOf(group, field) !== undefined
}

/** The spans that a group's values are, where they are such. */
export function spanUnitOf({ bucket, beside }: Group, field: ResolvedField): SpanUnit | undefined {
  if (field.kind !== 'moment' || beside) return undefined
  if (typeof bucket === 'string' && fitsBucket(bucket, field)) return bucket
  return spanOf(field.schema) === 'month' ? 'month' : undefined
}

/** Whether moments can be bundled so: months tell no days or weeks, times of the clock nothing. */
export function fitsBucket(bucket: Group['bucket'], { kind, schema }: ResolvedField): boolean {
  if (bucket === undefined) return true
  if (Array.isArray(bucket)) return kind === 'number'
  if (kind !== 'moment') return false
  // Moments that a formula gives have no schema; which they are shows when they are read.
  const span = schema ? spanOf(schema) : 'day'
  return span === 'day' || (span === 'month' && bucket !== 'day' && bucket !== 'week')
}

/** A value that each preset may start a parameter from. */
const EXAMPLES: Readonly<Record<Preset, Json>> = {
  today: '2026-03-05',
  yesterday: '2026-03-05',
  'this-month': '2026-03',
  'last-month': '2026-03',
  'this-year': 2026,
  'last-year': 2026,
}

export function fitsPreset(preset: Preset, schema: JsonSchema): boolean {
  const value = EXAMPLES[preset]
  if (typeof value === 'number') return mayBeYear(schema)
  const context = { schema, locale: 'zh', word: (printed: string) => printed } as const
  const type = getFieldType(schema['x-field'] ?? '')
  return type?.span !== undefined && type.check?.(value, context) === undefined
}
