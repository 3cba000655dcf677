import { and, eq } from 'drizzle-orm'
import { recordDrafts } from '../db/work-tables.ts'
import type { Acting } from '../services.ts'

/** Throws a draft of one's own away; nothing happens where it is gone already. */
export async function discardRecordDraft({ db, actor }: Acting, id: string): Promise<void> {
  await db.delete(recordDrafts).where(and(eq(recordDrafts.id, id), eq(recordDrafts.owner, actor.id)))
}
