import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { numberSeries } from '../db/schema.ts'

/** A series with its year, and how many numbers are wanted of it. */
export interface SeriesMove {
  series: string
  year: number
  last: number
}

/**
 * Moves series on by so many numbers, given or as a query of them, and gives back the last of each. A series stays locked until its transaction ends:
 * no number is given twice, and where that is rolled back none is left out.
 */
export function moveSeries(db: Pick<Database, 'insert'>, moves: SeriesMove[] | SQL) {
  const into = db.insert(numberSeries)
  return (Array.isArray(moves) ? into.values(moves) : into.select(moves))
    .onConflictDoUpdate({
      target: [numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + excluded.last` },
    })
    .returning()
}
