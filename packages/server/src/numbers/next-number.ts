import { and, eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { numberSeries } from '../db/schema.ts'
import { numberOf } from './number-of.ts'
import type { Wanted } from './take-numbers.ts'

/** The number that comes next in a series; not taken yet. */
export async function findNextNumber(
  db: Pick<Database, 'select'>,
  { series, year }: Wanted,
): Promise<string> {
  const [row] = await db
    .select({ last: numberSeries.last })
    .from(numberSeries)
    .where(and(eq(numberSeries.series, series), eq(numberSeries.year, year)))
  return numberOf(series, year, (row?.last ?? 0) + 1)
}
