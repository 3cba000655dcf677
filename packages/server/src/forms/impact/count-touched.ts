import { and, asc, eq, gt } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import type { Database } from '../../db/database.ts'
import { submissions } from '../../db/schema.ts'
import { walkPages } from './walk-pages.ts'

/** Some 30 ms of the embedded database. */
const PAGE = 1000

/** How many stored records of a form pass each test, for what no condition of the database can say. */
export async function countTouched(
  db: Database,
  formId: string,
  tests: readonly ((record: JsonObject) => boolean)[],
): Promise<number[]> {
  const touched = tests.map(() => 0)
  if (tests.length === 0) return touched
  await walkPages(async (after) => {
    const rows = await db
      .select({ id: submissions.id, record: submissions.record })
      .from(submissions)
      .where(and(eq(submissions.formId, formId), gt(submissions.id, after)))
      .orderBy(asc(submissions.id))
      .limit(PAGE)
    for (const { record } of rows) tests.forEach((test, index) => (touched[index]! += test(record) ? 1 : 0))
    return rows.at(-1)?.id ?? null
  })
  return touched
}
