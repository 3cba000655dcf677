import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { numberSeries } from '../db/schema.ts'

/** A series with its year, and how many numbers are wanted of it. */
export interface SeriesMove {
  series: string | SQL
  year: number | SQL
  last: number
}

/**
 * Moves series on by so many numbers and gives back the last of each. A series stays locked until its transaction ends:
 * no number is given twice, and where that is rolled back none is left out.
 */
export function moveSeries(db: Pick<Database, 'insert'>, moves: SeriesMove[]) {
  return db
    .insert(numberSeries)
    .values(moves)
    .onConflictDoUpdate({
      target: [numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + excluded.last` },
    })
    .returning()
}
