import { count, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { submissions } from '../../db/schema.ts'
import { walkPages } from './walk-pages.ts'

/** Conditions that are asked of records at once: at most some 100 ms of the embedded database. */
const MOST_ASKED = 6_000

/** A condition on a record, for the column that holds it. */
export type RecordCondition = (record: SQLWrapper) => SQL

/** How many stored records of a form there are, and how many meet each condition, counted in the database. */
export async function countMatching(
  db: Database,
  formId: string,
  conditions: readonly RecordCondition[],
): Promise<{ total: number; matching: number[] }> {
  const matching = conditions.map(() => 0)
  let total = 0
  const counts = conditions.map((meets) => sql`count(*) filter (where ${meets(submissions.record)})`)
  await walkPages(db, formId, {
    size: Math.ceil(MOST_ASKED / Math.max(conditions.length, 1)),
    async read(page) {
      const [found] = await db
        .select({
          total: count(),
          matching: sql<number[]>`to_jsonb(array[${sql.join(counts, sql`, `)}]::bigint[])`,
        })
        .from(submissions)
        .where(page)
      total += found!.total
      found!.matching.forEach((number, index) => (matching[index]! += number))
    },
  })
  return { total, matching }
}
