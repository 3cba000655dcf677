import type { JsonObject } from '@paperwright/runtime'
import type { Database } from '../../db/database.ts'
import { submissions } from '../../db/schema.ts'
import { walkPages } from './walk-pages.ts'

/** Records that are read at once: some 50 ms of the embedded database. */
const MOST_READ = 1000

/** How many stored records of a form pass each test, for what no condition of the database can say. */
export async function countTouched(
  db: Database,
  formId: string,
  tests: readonly ((record: JsonObject) => boolean)[],
): Promise<number[]> {
  const touched = tests.map(() => 0)
  if (tests.length === 0) return touched
  await walkPages(db, formId, {
    size: MOST_READ,
    async read(page) {
      const rows = await db.select({ record: submissions.record }).from(submissions).where(page)
      for (const { record } of rows) tests.forEach((test, index) => (touched[index]! += test(record) ? 1 : 0))
    },
  })
  return touched
}
