import type { ZonedMoment } from '@paperwright/runtime'
import { wallClock } from '@paperwright/runtime/kit'
import type { Database } from '../../db/database.ts'
import { paperNumbers } from '../../db/work-tables.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import { seriesOfForm } from '../series-of.ts'
import { takeNumbers } from '../take-numbers.ts'

/** Rows of one statement. */
const AT_ONCE = 500

/** Gives the next numbers of a form's series out on paper; in a transaction, so that none is left out. */
export async function reserveNumbers(
  transaction: Pick<Database, 'insert'>,
  form: FormVersion,
  {
    count,
    batchId,
    holder,
    now,
  }: {
    count: number
    batchId: string
    holder: string
    now: ZonedMoment & { at: Date }
  },
): Promise<{ first: string; last: string }> {
  const year = wallClock(now).year
  const series = seriesOfForm(form.document)
  const numbers = await takeNumbers(
    transaction,
    Array.from({ length: count }, () => ({ series, year })),
  )
  for (let start = 0; start < count; start += AT_ONCE)
    await transaction.insert(paperNumbers).values(
      numbers.slice(start, start + AT_ONCE).map((number) => ({
        formId: form.id,
        number,
        formVersion: form.version,
        batchId,
        holder,
        givenAt: now.at,
      })),
    )
  return { first: numbers[0]!, last: numbers.at(-1)! }
}
