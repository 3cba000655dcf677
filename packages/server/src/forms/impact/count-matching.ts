import { and, asc, count, eq, gt, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { submissions } from '../../db/schema.ts'
import { walkPages } from './walk-pages.ts'

/** Conditions that are asked of records at once: some 40 ms of the embedded database. */
const MOST_ASKED = 20_000

/** A condition on a record, for the column that holds it. */
export type RecordCondition = (record: SQLWrapper) => SQL

/** How many stored records of a form there are, and how many meet each condition, counted in the database. */
export async function countMatching(
  db: Database,
  formId: string,
  conditions: readonly RecordCondition[],
): Promise<{ total: number; matching: number[] }> {
  const matching = conditions.map(() => 0)
  const limit = Math.ceil(MOST_ASKED / Math.max(conditions.length, 2))
  let total = 0
  await walkPages(async (after) => {
    const page = db
      .select({ id: submissions.id, record: submissions.record })
      .from(submissions)
      .where(and(eq(submissions.formId, formId), gt(submissions.id, after)))
      .orderBy(asc(submissions.id))
      .limit(limit)
      .as('page')
    const counts = conditions.map((meets) => sql`count(*) filter (where ${meets(page.record)})`)
    const [found] = await db
      .select({
        // There is no max of UUIDs; their text sorts as they do.
        last: sql<string | null>`max(${page.id}::text)`,
        total: count(),
        matching: sql<number[]>`to_jsonb(array[${sql.join(counts, sql`, `)}]::bigint[])`,
      })
      .from(page)
    total += found?.total ?? 0
    found?.matching.forEach((number, index) => (matching[index]! += number))
    return found?.last ?? null
  })
  return { total, matching }
}
