import type { CountedMeasure, ResolvedField, Side } from '@paperwright/runtime/kit'
import type { Measure } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { conditionSql } from './condition-sql.ts'
import { fieldSql } from './field-sql.ts'
import type { RunContext } from './run-context.ts'

/** What a measure that is no formula makes of a group's rows. */
export function measureSql(
  { of, field, where = [], sides, oncePerRecord }: CountedMeasure,
  fields: ReadonlyMap<string, ResolvedField>,
  context: RunContext,
): SQL {
  const met = [
    ...where.flatMap((condition) => conditionSql(condition, fields, context) ?? []),
    ...(sides ? sidesSql(sides) : []),
  ]
  const column = field === undefined ? undefined : fieldSql(field)
  if (oncePerRecord) return onceSql(of, column, { met, parts: oncePerRecord })
  const only = met.length === 0 ? sql`` : sql` filter (where ${sql.join(met, sql` and `)})`
  const made = aggregateSql(of, column, fields.get(field ?? ''))
  return sql`${made}${only}`
}

/** Rows of one record as one, so that what a total counts is what there is: keys of an object are there once. */
function onceSql(
  of: Measure['of'],
  column: SQL | undefined,
  { met, parts }: { met: readonly SQL[]; parts: readonly number[] },
): SQL {
  const place = sql`case when part in (${sql.raw(parts.join(', '))}) then 0 else place end`
  const key = sql`jsonb_build_array(part, record_id, ${place}, partners)::text`
  const counted = [...met, ...(column ? [sql`${column} is not null`] : [])]
  const only = counted.length === 0 ? sql`` : sql` filter (where ${sql.join(counted, sql` and `)})`
  if (of === 'count' || !column) return sql`count(distinct ${key})${only}`
  const value = sql`value::numeric`
  const made = aggregateSql(of, value, undefined)
  return sql`(select ${made} from jsonb_each_text(jsonb_object_agg(${key}, ${column})${only}) as once(key, value))`
}

/** That a row has a side at least of those that a ratio compares, or all that its part has. */
function sidesSql({ of, how }: NonNullable<CountedMeasure['sides']>): SQL[] {
  const any = sql`num_nonnulls(${sql.join(
    of.map(({ field }) => fieldSql(field)),
    sql`, `,
  )}) > 0`
  return how === 'any' ? [any] : [any, ...of.map(hasSide)]
}

function hasSide({ field, absentIn }: Side): SQL {
  const stands = sql`${fieldSql(field)} is not null`
  return absentIn.length === 0 ? stands : sql`(${stands} or part in (${sql.raw(absentIn.join(', '))}))`
}

/** A measure that is summed up in two steps: of the rows of a smallest group, and of the groups that make up a larger one. */
export interface MeasureSteps {
  /** What the first step keeps of the rows of a group. */
  kept: SQL[]
  /** What the second makes of the columns that hold it. */
  whole(kept: readonly SQL[]): SQL
}

/** Undefined for one that has to see all values at once. */
export function measureSteps(
  measure: CountedMeasure,
  fields: ReadonlyMap<string, ResolvedField>,
  context: RunContext,
): MeasureSteps | undefined {
  // One record's rows may lie in several groups.
  if (measure.oncePerRecord) return undefined
  const part = (of: Measure['of']) => measureSql({ ...measure, of }, fields, context)
  switch (measure.of) {
    case 'distinct':
    case 'median':
      return undefined
    case 'sum':
      return { kept: [part('sum')], whole: ([sum]) => sql`sum(${sum})` }
    case 'average':
      return {
        kept: [part('sum'), part('count')],
        whole: ([sum, count]) => sql`sum(${sum}) / nullif(sum(${count}), 0)`,
      }
    case 'min':
    case 'max': {
      const field = fields.get(measure.field!)
      return { kept: [part(measure.of)], whole: ([extreme]) => aggregateSql(measure.of, extreme, field) }
    }
    default:
      return { kept: [part('count')], whole: ([count]) => sql`coalesce(sum(${count}), 0)` }
  }
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
