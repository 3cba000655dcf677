import { type ResolvedField, readOptions } from '@paperwright/runtime/kit'
import type { Group, GroupKey } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { fieldSql } from './field-sql.ts'
import { dayOf } from './formula-sql.ts'

/** A group of an axis with the field that it groups by. */
export interface GroupField {
  group: Group
  field: ResolvedField
}

/** What rows are grouped by, as text; null for blanks. */
export function groupSql({ group: { bucket }, field }: GroupField): SQL {
  const column = fieldSql(field.key)
  if (Array.isArray(bucket)) return boundsSql(column, bucket)
  switch (bucket) {
    case undefined:
      return field.kind === 'number' ? numberKeySql(column) : sql`${column}::text`
    case 'day':
      return spanSql(column, 10)
    case 'week':
      return sql`to_char(${dayOf(column)}, 'IYYY-"W"IW')`
    case 'month':
      return spanSql(column, 7)
    case 'quarter':
      return sql`case when ${column} ~ '^\\d{4}-\\d\\d' then left(${column}, 4) || '-Q' || (substr(${column}, 6, 2)::integer + 2) / 3 end`
    case 'year':
      return spanSql(column, 4)
  }
}

/** As precise as the figure that it is read as, so that no two groups have the same. */
export function numberKeySql(number: SQL): SQL {
  return sql`${number}::double precision::text`
}

/** The beginning of a moment; null where it says less. */
function spanSql(column: SQL, length: number): SQL {
  return sql`case when length(${column}) >= ${length}::integer then left(${column}, ${length}::integer) end`
}

function boundsSql(column: SQL, bounds: readonly number[]): SQL {
  const cases = bounds.map(
    (bound, index) => sql`when ${column} < ${String(bound)}::numeric then ${String(index - 1)}`,
  )
  return sql`case when ${column} is null then null ${sql.join(cases, sql` `)} else ${String(bounds.length - 1)} end`
}

/** The reverse of `groupSql`. */
export function readKey(text: string | null, { group: { bucket }, field }: GroupField): GroupKey {
  if (text === null) return { value: null }
  if (Array.isArray(bucket)) return { value: Number(text) }
  if (bucket !== undefined) return { value: text }
  if (field.kind === 'number') return { value: Number(text) }
  if (field.kind === 'answer') return { value: text === 'true' }
  const option = field.kind === 'option' && field.schema ? optionOf(text, field.schema) : undefined
  return { value: option ?? text }
}

function optionOf(text: string, schema: NonNullable<ResolvedField['schema']>) {
  const value = readOptions(schema).find((option) => String(option.value) === text)?.value
  return typeof value === 'object' ? undefined : value
}
