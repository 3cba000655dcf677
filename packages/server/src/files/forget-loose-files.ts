import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { files } from '../db/work-tables.ts'
import type { Services } from '../services.ts'

/** A file that no record and no draft names is forgotten after so many milliseconds. */
const KEPT = 7 * 24 * 60 * 60 * 1000

/** Removes files that were given for records which nobody handed in. */
export async function forgetLooseFiles({
  db,
  blobs,
  clock,
}: Pick<Services, 'db' | 'blobs' | 'clock'>): Promise<void> {
  const old = await db
    .select({ id: files.id })
    .from(files)
    .where(
      and(
        isNull(files.submissionId),
        lt(files.createdAt, new Date(clock().getTime() - KEPT)),
        sql`not exists (select from record_drafts where record_drafts.owner = files.owner
          and strpos(record_drafts.record::text, files.id::text) > 0)`,
      ),
    )
    .limit(1000)
  for (const { id } of old) {
    const gone = await db
      .delete(files)
      .where(and(eq(files.id, id), isNull(files.submissionId)))
      .returning()
    if (gone.length === 0) continue
    await blobs.delete(`files/${id}.small`)
    await blobs.delete(`files/${id}`)
  }
}
