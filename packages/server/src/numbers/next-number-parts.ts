import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { moveSeries } from './move-series.ts'

/**
 * The parts of a prepared statement that take the next numbers of series. `wanted` gives what each is for (`what`, a
 * UUID), its place among the others, its series and year; `numbered` gives `what` and its number, in the order of their places.
 * A series stays locked until the statement has stored what they are for, and several come upon theirs in one order.
 */
export function nextNumberParts(db: Database, wanted: SQL) {
  const moved = db
    .$with('moved')
    .as(
      moveSeries(
        db,
        sql`select series, year, count(*) from (${wanted}) as wanted group by series, year order by series, year`,
      ),
    )
  const count = sql`moved.last - count(*) over same + row_number() over (same order by place)`
  const numbered = db.$with('numbered', { done: sql<number>`1` }).as(
    sql`select what, series || '-' || year || '-' || lpad(count::text, greatest(6, length(count::text)), '0') as number
      from (select what, series, year, ${count} as count from (${wanted}) as wanted join ${moved} using (series, year)
        window same as (partition by series, year)) as counted`,
  )
  return { moved, numbered }
}
