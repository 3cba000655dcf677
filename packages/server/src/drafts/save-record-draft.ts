import { and, eq, sql } from 'drizzle-orm'
import { recordDrafts } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import { requireRecordDraft } from './find-record-drafts.ts'
import { toRecordDraft, type RecordDraft } from './record-draft.ts'

/** Keeps what was typed so far. Refused where another browser saved since `revision`, with what is stored in `draft`. */
export async function saveRecordDraft(
  acting: Acting,
  {
    id,
    record,
    unread,
    paper,
    revision,
  }: Pick<RecordDraft, 'id' | 'record' | 'unread' | 'paper' | 'revision'>,
): Promise<RecordDraft> {
  const { db, clock, actor } = acting
  const [row] = await db
    .update(recordDrafts)
    .set({ record, unread, paper, revision: sql`${recordDrafts.revision} + 1`, updatedAt: clock() })
    .where(
      and(eq(recordDrafts.id, id), eq(recordDrafts.owner, actor.id), eq(recordDrafts.revision, revision)),
    )
    .returning()
  if (row) return toRecordDraft(row)
  const draft = await requireRecordDraft(acting, id)
  throw new Conflict('You changed this draft somewhere else in the meantime.', { draft })
}
