import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { numberSeries } from '../../db/schema.ts'
import { numberOf } from '../../exchange/import/number-of.ts'

/** Numbers of reports that name no series of their own. */
export const SERIES = 'BB'

/** A number that may be given out next. */
export interface NextNumber {
  series: string
  year: number
  /** The last one before it. */
  before: number
  number: string
}

/** The number that comes next in a series; not taken yet. */
export async function findNextNumber(
  db: Pick<Database, 'select'>,
  { series = SERIES, year }: { series: string | undefined; year: number },
): Promise<NextNumber> {
  const [row] = await db
    .select({ last: numberSeries.last })
    .from(numberSeries)
    .where(and(eq(numberSeries.series, series), eq(numberSeries.year, year)))
  const before = row?.last ?? 0
  return { series, year, before, number: numberOf(series, year, before + 1) }
}

/** Takes the number, in a transaction whose rollback gives it back; false where someone else took it meanwhile. */
export async function takeNumber(
  transaction: Pick<Database, 'insert' | 'update'>,
  { series, year, before }: NextNumber,
): Promise<boolean> {
  const taken =
    before === 0
      ? await transaction
          .insert(numberSeries)
          .values({ series, year, last: 1 })
          .onConflictDoNothing()
          .returning({ last: numberSeries.last })
      : await transaction
          .update(numberSeries)
          .set({ last: sql`${numberSeries.last} + 1` })
          .where(
            and(eq(numberSeries.series, series), eq(numberSeries.year, year), eq(numberSeries.last, before)),
          )
          .returning({ last: numberSeries.last })
  return taken.length > 0
}
