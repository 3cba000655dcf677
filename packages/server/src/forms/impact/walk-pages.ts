import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, asc, eq, gt, lte, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { submissions } from '../../db/schema.ts'

/**
 * Reads the submissions of a form by pages, each said as a condition. The embedded database has one connection and works
 * in this thread: between pages the requests that wait get their turn. Where the pages end is asked once, for a page
 * that sought its end by itself would sort all records that come after it.
 */
export async function walkPages(
  db: Database,
  formId: string,
  { size, read }: { size: number; read: (page: SQL | undefined) => Promise<void> },
): Promise<void> {
  const numbered = db
    .select({
      id: submissions.id,
      number: sql<number>`row_number() over (order by ${submissions.id})`.as('number'),
    })
    .from(submissions)
    .where(eq(submissions.formId, formId))
    .as('numbered')
  const ends = await db
    .select({ id: numbered.id })
    .from(numbered)
    .where(sql`${numbered.number} % ${sql.raw(String(size))} = 0`)
    .orderBy(asc(numbered.number))
  for (let page = 0; page <= ends.length; page++) {
    const after = ends[page - 1]
    const last = ends[page]
    await otherRequests()
    await read(
      and(
        eq(submissions.formId, formId),
        after && gt(submissions.id, after.id),
        last && lte(submissions.id, last.id),
      ),
    )
  }
}
