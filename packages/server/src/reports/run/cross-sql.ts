import type { Json } from '@paperwright/runtime'
import {
  countedMeasures,
  type CountedMeasure,
  type Figure,
  type ResolvedQuery,
} from '@paperwright/runtime/kit'
import type { CrossShape } from '@paperwright/runtime/report'
import { sql, type Name, type SQL } from 'drizzle-orm'
import { BadRequest } from '../../errors.ts'
import type { AxisGroup } from './axis-groups.ts'
import { groupSql } from './group-sql.ts'
import { measureSql, measureSteps } from './measure-sql.ts'
import { rowOrder, rowsSql } from './rows-sql.ts'
import type { RunContext } from './run-context.ts'
import type { SelectRows } from './select-rows.ts'

/** More sums than this no sheet of paper holds, and no reader reads. */
const MOST_CELLS = 200_000

/** The groups that stand for themselves, by their paths from the outermost, where only some do. */
export type Leaders = ReadonlyMap<AxisGroup, readonly Json[]>

export interface CrossQuery {
  resolved: ResolvedQuery
  shape: CrossShape
  rows: readonly AxisGroup[]
  columns: readonly AxisGroup[]
  leaders: Leaders
  context: RunContext
}

/** What rows of the same keys sum up to. Keys are text as the database groups by it, undefined where it summed over all of a group. */
export interface Sums {
  keys: (string | null | undefined)[]
  figures: Record<string, Figure>
}

/** Refuses with 400 more groups than a sheet holds. */
export async function readSums(select: SelectRows, query: CrossQuery): Promise<Sums[]> {
  const sums = await findSums(select, query)
  if (sums) return sums
  throw new BadRequest(
    'The groups of this report are too many: bundle them, or leave some out by a condition.',
    { code: 'too-many-groups' },
  )
}

/**
 * The sums of all groups, of the groups around them, up to the grand total: in one statement, by grouping sets. Undefined
 * where they are too many.
 */
export async function findSums(select: SelectRows, query: CrossQuery): Promise<Sums[] | undefined> {
  const { resolved, shape, context } = query
  const names = [...query.rows, ...query.columns].map((_, index) => sql.identifier(`k${index}`))
  const measures = Object.entries(countedMeasures(resolved, shape.measures))
  const groupBy = names.length === 0 ? sql`` : sql`group by ${groupingSets(names, query.rows.length)}`
  const found = await select<[number[], (string | null)[], Figure[]]>({
    rows: rowsSql(resolved, context),
    over(rows) {
      const keyed = keyedRowsSql(query, rows)
      const summed = summedSql(keyed, {
        names,
        measures: measures.map(([, measure]) => measure),
        fields: resolved.fields,
        context,
      })
      const answer = listed([
        listed(names.map((name) => sql`grouping(${name})`)),
        listed(names.map((name) => sql`${name}`)),
        listed(summed.measures),
      ])
      return sql`select ${answer} as answer from (${summed.from}) as summed ${groupBy} limit ${MOST_CELLS + 1}::integer`
    },
  })
  if (found.length > MOST_CELLS) return undefined
  return found.map(([summed, keys, figures]) => ({
    keys: keys.map((key, index) => (summed[index] === 1 ? undefined : key)),
    figures: Object.fromEntries(measures.map(([key], index) => [key, figures[index] ?? null])),
  }))
}

interface Summing {
  names: readonly Name[]
  measures: readonly CountedMeasure[]
  fields: ResolvedQuery['fields']
  context: RunContext
}

/**
 * The measures over rows, and what they are taken over. Where they can be, the rows of a smallest group are summed up first:
 * the database shares that work among its processes, which it does not with grouping sets.
 */
function summedSql(
  keyed: SQL,
  { names, measures, fields, context }: Summing,
): { measures: SQL[]; from: SQL } {
  const steps = measures.flatMap((measure) => measureSteps(measure, fields, context) ?? [])
  if (names.length === 0 || steps.length < measures.length)
    return { measures: measures.map((measure) => measureSql(measure, fields, context)), from: keyed }
  const columnOf = (at: number, part: number) => sql.identifier(`m${at}_${part}`)
  const kept = steps.flatMap((step, at) => step.kept.map((one, part) => sql`${one} as ${columnOf(at, part)}`))
  const keys = sql.join([...names], sql`, `)
  return {
    measures: steps.map((step, at) => step.whole(step.kept.map((_, part) => sql`${columnOf(at, part)}`))),
    from: sql`select ${sql.join([keys, ...kept], sql`, `)} from (${keyed}) as keyed group by ${keys}`,
  }
}

/** The query's rows with the keys of their groups, `k0`, `k1` …, the row groups' first. */
export function keyedRowsSql({ rows, columns, leaders }: CrossQuery, found: SQL): SQL {
  const keys = [...rows, ...columns].map(
    (group, index) =>
      sql`, ${group.group.beside ? besideSql(group, leaders) : keySql(group, leaders)} as ${sql.identifier(`k${index}`)}`,
  )
  return sql`select *${sql.join(keys, sql``)} from ${found} as rows`
}

/** Before what stands for itself there is a sign, so that no value is taken for `*`, the others. */
function keySql(group: AxisGroup, leaders: Leaders): SQL {
  const key = groupSql(group)
  const among = leaders.get(group)
  if (!among) return key
  const path = [...group.around.map((around) => keySql(around, leaders)), key]
  return sql`case
    when ${listed(path)} in (select jsonb_array_elements(${JSON.stringify(among)}::jsonb)) then '=' || ${key}
    when ${key} is not null then '*' end`
}

/**
 * The newest record's value in the groups around, blanks aside; the first of its rows, as they stand. The others have none
 * in common.
 */
function besideSql(group: AxisGroup, leaders: Leaders): SQL {
  const around = group.around.filter((one) => !one.group.beside)
  const keys = around.map((one) => keySql(one, leaders))
  const others = around.flatMap((one, at) => (leaders.has(one) ? sql`when ${keys[at]} = '*' then null ` : []))
  const key = groupSql(group)
  const newest = sql`first_value(${key}) over (partition by ${sql.join(keys, sql`, `)}
    order by (${key} is null), record_id desc, ${rowOrder})`
  return others.length === 0 ? newest : sql`case ${sql.join(others, sql``)}else ${newest} end`
}

/** Every beginning of the row groups with every beginning of the column groups. */
function groupingSets(names: readonly Name[], rows: number): SQL {
  const beginnings = (some: readonly Name[]) =>
    Array.from({ length: some.length + 1 }, (_, end) => some.slice(0, end))
  const sets = beginnings(names.slice(0, rows)).flatMap((down) =>
    beginnings(names.slice(rows)).map((across) => sql`(${sql.join([...down, ...across], sql`, `)})`),
  )
  return sql`grouping sets (${sql.join(sets, sql`, `)})`
}

function listed(values: readonly SQL[]): SQL {
  return sql`jsonb_build_array(${sql.join([...values], sql`, `)})`
}
