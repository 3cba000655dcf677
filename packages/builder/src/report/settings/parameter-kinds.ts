import type { JsonSchema } from '@paperwright/runtime'
import { readOptions, spanOf, type ResolvedField } from '@paperwright/runtime/kit'
import type { Preset } from '@paperwright/runtime/report'
import type { ReportBuilderWords } from '../words/words.zh.ts'

/** A kind of value that a reader gives. */
export interface AskedKind {
  kind: string
  title?: string
  schema: JsonSchema
  /** What it starts from. */
  preset?: Preset
}

/** What a reader can be asked for to compare a field with; moments by their span. */
export function parameterKinds(
  { kind, schema, title: fieldTitle }: ResolvedField,
  words: ReportBuilderWords,
): AskedKind[] {
  const { moments, spans } = words.condition
  const titled = (type: string, more: JsonSchema): JsonSchema => ({
    title: fieldTitle,
    'x-field': type,
    ...more,
  })
  if (kind === 'number') return [{ kind, schema: titled('number', { type: 'number' }) }]
  if (kind === 'text') return [{ kind, schema: titled('text', { type: 'string' }) }]
  if (kind === 'answer') return [{ kind, schema: titled('yes-no', { type: 'boolean' }) }]
  if (kind === 'moment') {
    const span = schema ? spanOf(schema) : 'day'
    const month: AskedKind = {
      kind: 'month',
      title: moments.month,
      schema: titled('month', { type: 'string', title: spans.month }),
      preset: 'this-month',
    }
    const day: AskedKind = {
      kind: 'day',
      title: moments.day,
      schema: titled('date', { type: 'string', format: 'date', title: spans.day }),
      preset: 'today',
    }
    const year: AskedKind = {
      kind: 'year',
      title: moments.year,
      schema: titled('integer', { type: 'integer', title: spans.year }),
      preset: 'this-year',
    }
    // Nothing is within a month that is a time of the clock, and no month within a day.
    if (span === undefined) return [{ kind: 'time', schema: titled('time', { type: 'string' }) }]
    return span === 'month' ? [month, year] : [month, day, year]
  }
  if (kind !== 'option' || !schema) return []
  const options = readOptions(schema).map(({ value, title }): JsonSchema => ({ const: value, title }))
  const type = typeof options[0]?.const === 'number' ? 'number' : 'string'
  return [{ kind, schema: titled('choice', { type, oneOf: options }) }]
}
