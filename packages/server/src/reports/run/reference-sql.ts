import { requireFieldType, type ResolvedReference, type ResolvedSource } from '@paperwright/runtime/kit'
import type { OwnField } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { departments, users } from '../../db/account-tables.ts'
import { submissions } from '../../db/schema.ts'
import { calledSql } from '../../directory/called.ts'
import type { FieldPlaces } from './field-places.ts'
import type { RunContext } from './run-context.ts'

/** What a source's `each` gives beside the record: the entry's value, and its number from 1 or the field's key. */
export const EACH = { value: sql.raw('each_value'), entry: sql.raw('each_entry') }

/** How values travel through a query: numbers as numeric, yes and no as boolean, several options as jsonb, the rest as text. */
export function columnType({ kind, schema }: Pick<ResolvedReference, 'kind' | 'schema'>): ColumnType {
  if (kind === 'number') return 'numeric'
  if (kind === 'answer') return 'boolean'
  return kind === 'other' || schema?.type === 'array' ? 'jsonb' : 'text'
}

export type ColumnType = 'numeric' | 'boolean' | 'jsonb' | 'text'

/** The value of a reference in a row of its source, null where it is blank or of another type than its field has today. */
export function referenceSql(reference: ResolvedReference, source: ResolvedSource, context: RunContext): SQL {
  if ('own' in reference) return ownSql(reference.own, context)
  const { history } = context.forms.get(source.form)!
  const places = history.placesOf(reference.pointer)
  const type = columnType(reference)
  const value = byVersion(places, (keys) => valueSql(keys, source, JSON_AT))
  if (type !== 'text') return typedSql(value, type)
  const kind =
    reference.schema?.['x-field'] === undefined ? undefined : requireFieldType(reference.schema).picksFrom
  if (kind) return calledSql(value, kind, context.called)
  const text = byVersion(places, (keys) => valueSql(keys, source, TEXT_AT))
  return sql`case when jsonb_typeof(${value}) in ('string', 'number', 'boolean') then nullif(${text}, '') end`
}

/** The list that a source goes through, as jsonb; an empty one where there is none. */
export function entriesSql(pointer: string, source: ResolvedSource, context: RunContext): SQL {
  const { history } = context.forms.get(source.form)!
  const list = byVersion(history.placesOf(pointer), (keys) =>
    belowSql(sql`${submissions.record}`, keys, JSON_AT),
  )
  return sql`case jsonb_typeof(${list}) when 'array' then ${list} else '[]'::jsonb end`
}

function ownSql(own: OwnField, { titles }: RunContext): SQL {
  switch (own) {
    case 'number':
      return sql`${submissions.number}`
    case 'state':
      return sql`${submissions.state}`
    case 'createdBy':
      return sql`${users.name}`
    case 'department':
      return sql`${departments.zh}`
    case 'form':
      return sql`(${JSON.stringify(titles)}::jsonb ->> ${submissions.formId})`
    case 'createdAt':
      return sql.raw('moment')
    case 'entry':
      return EACH.entry
  }
}

/** Versions that keep it in the same place need no telling apart. */
function byVersion(places: FieldPlaces, valueAt: (keys: readonly string[]) => SQL): SQL {
  const [newest, ...older] = places
  if (!newest) return sql`null`
  if (older.length === 0 && newest.since === 1) return valueAt(newest.keys)
  const cases = places.map(
    ({ since, keys }) => sql`when ${submissions.formVersion} >= ${since}::integer then ${valueAt(keys)}`,
  )
  return sql`case ${sql.join(cases, sql` `)} end`
}

function valueSql(keys: readonly string[], { each }: ResolvedSource, at: Operators): SQL {
  const star = keys.indexOf('*')
  if (star < 0) return belowSql(sql`${submissions.record}`, keys, at)
  if (each?.kind !== 'members') {
    return belowSql(EACH.value, keys.slice(star + 1), at)
  }
  const steps = keys.map((key) => (key === '*' ? EACH.entry : sql`${key}::text`))
  return sql`${submissions.record} ${at.path} array[${sql.join(steps, sql`, `)}]`
}

/** How a value is taken out of another, as JSON or as the text of a scalar: below one key, and along a path. */
interface Operators {
  key: SQL
  path: SQL
}

const JSON_AT: Operators = { key: sql`->`, path: sql`#>` }
const TEXT_AT: Operators = { key: sql`->>`, path: sql`#>>` }

/** What stands below a value. One key is looked up in half the time that a path takes. */
function belowSql(value: SQL, keys: readonly string[], at: Operators): SQL {
  const [key, ...others] = keys.map((one) => sql`${one}::text`)
  if (!key) return sql`${value} ${at.path} '{}'`
  if (others.length === 0) return sql`${value} ${at.key} ${key}`
  return sql`${value} ${at.path} array[${sql.join([key, ...others], sql`, `)}]`
}

function typedSql(value: SQL, type: Exclude<ColumnType, 'text'>): SQL {
  switch (type) {
    case 'numeric':
      return sql`case jsonb_typeof(${value}) when 'number' then (${value})::numeric end`
    case 'boolean':
      return sql`case jsonb_typeof(${value}) when 'boolean' then (${value})::boolean end`
    case 'jsonb':
      return sql`nullif(nullif(${value}, 'null'::jsonb), '[]'::jsonb)`
  }
}
