import { and, eq } from 'drizzle-orm'
import { recordDrafts } from '../db/work-tables.ts'
import type { Acting } from '../services.ts'
import { refuseMissing } from './find-record-drafts.ts'

/** Throws a draft of one's own away; refused where there is none, or where it was handed in. */
export async function discardRecordDraft(acting: Acting, id: string): Promise<void> {
  const { db, actor } = acting
  const gone = await db
    .delete(recordDrafts)
    .where(and(eq(recordDrafts.id, id), eq(recordDrafts.owner, actor.id)))
    .returning({ id: recordDrafts.id })
  if (gone.length === 0) await refuseMissing(acting, id)
}
