import { sql } from 'drizzle-orm'
import { numberSeries } from '../db/schema.ts'
import type { Database } from '../db/database.ts'
import { paperNumbers } from '../db/work-tables.ts'
import { numberOf } from '../exchange/import/number-of.ts'
import type { FormVersion } from '../forms/form-store.ts'

/** Numbers of forms that name no series of their own. */
const SERIES = 'PW'
/** Rows of one statement. */
const AT_ONCE = 500

/** Gives the next numbers of a form's series out on paper; in a transaction, so that none is left out. */
export async function reserveNumbers(
  transaction: Pick<Database, 'insert'>,
  form: FormVersion,
  { count, batchId, holder, at }: { count: number; batchId: string; holder: string; at: Date },
): Promise<{ first: string; last: string }> {
  const year = at.getFullYear()
  const series = form.document['x-form'].series ?? SERIES
  const [reserved] = await transaction
    .insert(numberSeries)
    .values({ series, year, last: count })
    .onConflictDoUpdate({
      target: [numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + ${count}::int` },
    })
    .returning()
  const first = reserved!.last - count + 1
  const numbers = Array.from({ length: count }, (_, index) => numberOf(series, year, first + index))
  for (let start = 0; start < count; start += AT_ONCE)
    await transaction.insert(paperNumbers).values(
      numbers.slice(start, start + AT_ONCE).map((number) => ({
        formId: form.id,
        number,
        formVersion: form.version,
        batchId,
        holder,
        givenAt: at,
      })),
    )
  return { first: numbers[0]!, last: numbers.at(-1)! }
}
