import type { Measure, ResolvedField } from '@paperwright/runtime'
import { sql, type SQL } from 'drizzle-orm'
import { conditionSql } from './condition-sql.ts'
import { fieldSql } from './field-sql.ts'
import type { RunContext } from './run-context.ts'

/** What a measure that is no formula makes of a group's rows. */
export function measureSql(
  { of, field, where = [] }: Measure,
  fields: ReadonlyMap<string, ResolvedField>,
  context: RunContext,
): SQL {
  const met = where.flatMap((condition) => conditionSql(condition, fields, context) ?? [])
  const only = met.length === 0 ? sql`` : sql` filter (where ${sql.join(met, sql` and `)})`
  const column = field === undefined ? undefined : fieldSql(field)
  const made = aggregateSql(of, column, fields.get(field ?? ''))
  return sql`${made}${only}`
}

function aggregateSql(of: Measure['of'], column: SQL | undefined, field: ResolvedField | undefined): SQL {
  if (!column) return sql`count(*)`
  switch (of) {
    case 'distinct':
      return sql`count(distinct ${column})`
    case 'sum':
      return sql`sum(${column})`
    case 'average':
      return sql`avg(${column})`
    case 'min':
    case 'max':
      // Moments by their text, whatever the collation.
      return sql`${sql.raw(of)}(${field?.kind === 'moment' ? sql`${column} collate "C"` : column})`
    case 'median':
      return sql`percentile_cont(0.5) within group (order by ${column}::double precision)`
    default:
      return sql`count(${column})`
  }
}
