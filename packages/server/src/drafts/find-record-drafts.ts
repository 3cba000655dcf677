import { and, desc, eq } from 'drizzle-orm'
import { recordDrafts } from '../db/work-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { requireNotHandedIn } from '../submissions/find-handed-in.ts'
import { toRecordDraft, type RecordDraft } from './record-draft.ts'

/** Nobody keeps more at once, and no answer grows with what was begun. */
export const MOST_DRAFTS = 200

/** What someone has begun, the one worked on last first. */
export async function listRecordDrafts({ db, actor }: Pick<Acting, 'db' | 'actor'>): Promise<RecordDraft[]> {
  const rows = await db
    .select()
    .from(recordDrafts)
    .where(eq(recordDrafts.owner, actor.id))
    .orderBy(desc(recordDrafts.updatedAt))
    .limit(MOST_DRAFTS)
  return rows.map(toRecordDraft)
}

/** Drafts are their owner's alone: there are no others, not even for admins. */
export async function findRecordDraft(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  id: string,
): Promise<RecordDraft | undefined> {
  const [row] = await db
    .select()
    .from(recordDrafts)
    .where(and(eq(recordDrafts.id, id), eq(recordDrafts.owner, actor.id)))
  return row && toRecordDraft(row)
}

export async function requireRecordDraft(acting: Acting, id: string): Promise<RecordDraft> {
  return (await findRecordDraft(acting, id)) ?? refuseMissing(acting, id)
}

/** Refused (410) where it was handed in, with the record that it became; else there is none (404). */
export async function refuseMissing(acting: Acting, id: string): Promise<never> {
  await requireNotHandedIn(acting, id)
  throw new NotFound('There is no such draft of yours.')
}
