import { and, desc, eq } from 'drizzle-orm'
import { recordDrafts } from '../db/work-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { requireNotHandedIn } from '../submissions/require-not-handed-in.ts'
import { toRecordDraft, type RecordDraft } from './record-draft.ts'
import { withoutUnseen } from './without-unseen.ts'

/** Nobody keeps more at once, and no answer grows with what was begun. */
export const MOST_DRAFTS = 200

/** What someone has begun, the one worked on last first. */
export async function listRecordDrafts(acting: Acting): Promise<RecordDraft[]> {
  const { db, actor } = acting
  const rows = await db
    .select()
    .from(recordDrafts)
    .where(eq(recordDrafts.owner, actor.id))
    .orderBy(desc(recordDrafts.updatedAt))
    .limit(MOST_DRAFTS)
  return withoutUnseen(acting, rows.map(toRecordDraft))
}

/** Drafts are their owner's alone: there are no others, not even for admins. */
export async function findRecordDraft(acting: Acting, id: string): Promise<RecordDraft | undefined> {
  const { db, actor } = acting
  const [row] = await db
    .select()
    .from(recordDrafts)
    .where(and(eq(recordDrafts.id, id), eq(recordDrafts.owner, actor.id)))
  const [draft] = row ? await withoutUnseen(acting, [toRecordDraft(row)]) : []
  return draft
}

export async function requireRecordDraft(acting: Acting, id: string): Promise<RecordDraft> {
  return (await findRecordDraft(acting, id)) ?? refuseMissing(acting, id)
}

/** Refused (410) where it was handed in, with the record that it became; else there is none (404). */
export async function refuseMissing(acting: Acting, id: string): Promise<never> {
  await requireNotHandedIn(acting, id)
  throw new NotFound('You have no such draft.')
}
