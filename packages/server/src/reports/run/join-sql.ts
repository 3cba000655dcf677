import type { ResolvedJoin, ResolvedPart, ResolvedReference, ResolvedSource } from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
import { requireSpan } from '../../finding/read-filter-value.ts'
import type { RunContext } from './run-context.ts'
import { columnName, type SourceColumns } from './source-columns.ts'
import { sourceSql } from './source-sql.ts'

/** A part without those joins that add no rows, take none away, and are not read. */
export function withoutUnread(part: ResolvedPart, references: readonly ResolvedReference[]): ResolvedPart {
  const joins = part.joins.reduceRight<ResolvedJoin[]>((kept, join) => {
    const read = [...references, ...kept.flatMap(({ on }) => on.map(({ before }) => before))]
    const isRead = read.some(({ source }) => source === join.as)
    return isRead || join.required || join.take === 'each' ? [join, ...kept] : kept
  }, [])
  return { ...part, joins }
}

/** Where the partners of each join stand. */
export interface Partners {
  /** Those that several joins find, to be stated before the query. */
  shared: SQL[]
  of: ReadonlyMap<ResolvedJoin, SQL>
}

/** What several joins find is found once; what one alone does is left to the planner, who may have each worker find it. */
export function findPartners(
  joins: readonly ResolvedJoin[],
  columns: ReadonlyMap<ResolvedSource, SourceColumns>,
  context: RunContext,
): Partners {
  const shared: SQL[] = []
  const of = new Map<ResolvedJoin, SQL>()
  for (const asked of new Set(joins.map((join) => columns.get(join)!))) {
    const alike = joins.filter((join) => columns.get(join) === asked)
    const partners = partnersSql(alike[0]!, asked, context)
    const name = sql.identifier(`partners${shared.length}`)
    if (alike.length > 1) shared.push(sql`${name} as materialized (${partners})`)
    for (const join of alike) of.set(join, alike.length > 1 ? sql`${name}` : sql`(${partners})`)
  }
  return { shared, of }
}

/** Puts a join's partners beside what stands before it. */
export function joinSql(
  { on, required }: ResolvedJoin,
  {
    partners,
    columns,
    alias,
    before,
  }: { partners: SQL; columns: SourceColumns; alias: string; before(reference: ResolvedReference): SQL },
): SQL {
  const name = sql.identifier(alias)
  const meets = on.map(
    (pair) => sql`${before(pair.before)} = ${name}.${sql.identifier(columnName(pair.own, columns))}`,
  )
  return sql` ${required ? sql`join` : sql`left join`} ${partners} as ${name} on ${sql.join(meets, sql` and `)}`
}

/** The rows that a join chooses among: of several with the same values the newest record's first, or all. */
function partnersSql(join: ResolvedJoin, columns: SourceColumns, context: RunContext): SQL {
  const keys = join.on.map(({ own }) => sql.identifier(columnName(own, columns)))
  const isWhole = keys.map((key) => sql`${key} is not null`)
  const { date, by } = asOfSql(join, columns, context)
  const met = sql.join([...isWhole, ...by], sql` and `)
  const whole = sql`(${sourceSql(join, columns, context)}) as found where ${met}`
  if (join.take === 'each') return sql`select * from ${whole}`
  const listed = sql.join(keys, sql`, `)
  return sql`select distinct on (${listed}) * from ${whole} order by ${listed}, ${date}record_id desc, place`
}

/** What stood there by a day is chosen by its date, which is text that sorts by time. */
function asOfSql({ asOf }: ResolvedJoin, columns: SourceColumns, { parameters }: RunContext) {
  const given = asOf && parameters[asOf.parameter]
  if (!asOf || given === undefined || given === null) return { date: sql``, by: [] }
  const column = sql`${sql.identifier(columnName(asOf.date, columns))} collate "C"`
  const [, to] = requireSpan({ field: asOf.parameter, op: 'eq' }, String(given))
  return {
    date: sql`${column} desc nulls last, `,
    by: [sql`(${column} is null or ${column} < ${to}::text)`],
  }
}
