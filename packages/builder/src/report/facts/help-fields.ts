import { typeOfValue, type ExpressionName, type FeelType, type ResolvedField } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import type { HelpField } from '../../formula-help/help-field.ts'

/** The fields that a computed column may pick: those of its row that formulas can read. */
export function rowHelpFields(fields: Iterable<ResolvedField>, own: string): HelpField[] {
  return [...fields]
    .filter(({ key, kind }) => key !== own && kind !== 'other')
    .map((field) => ({
      name: field.key,
      title: field.title,
      schema: field.schema ?? {},
      type: typeInRow(field),
      isMany: false,
    }))
}

function typeInRow({ kind, schema }: ResolvedField): FeelType {
  if (schema) return typeOfValue(schema)
  if (kind === 'number') return { kind: 'number' }
  if (kind === 'answer') return { kind: 'boolean' }
  return { kind: 'string', ...(kind === 'moment' && { reader: 'date and time' }) }
}

/** The measures that a computed one may pick. */
export function measureHelpFields(names: readonly ExpressionName[], own: string): HelpField[] {
  return names
    .filter(({ key }) => key !== own)
    .map(({ key, title }) => ({ name: key, title, schema: {}, type: { kind: 'number' }, isMany: false }))
}

/** The figures that a value may pick: grand totals, other values, what the reader gives. */
export function figureHelpFields(
  names: readonly ExpressionName[],
  { values = {}, parameters }: Report,
  own: string,
): HelpField[] {
  return names.flatMap(({ key, title, inside = [] }) =>
    inside
      .filter((one) => key !== 'values' || one.key !== own)
      .map((one) => {
        const schema = key === 'parameters' ? (parameters?.properties[one.key] ?? {}) : {}
        const isText = key === 'values' && values[one.key]?.kind === 'text'
        const type: FeelType =
          key === 'parameters' ? typeOfValue(schema) : { kind: isText ? 'string' : 'number' }
        return { name: `${key}.${one.key}`, title: `${title} · ${one.title}`, schema, type, isMany: false }
      }),
  )
}
