import { and, desc, eq } from 'drizzle-orm'
import { recordDrafts } from '../db/work-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
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

export async function requireRecordDraft(
  acting: Pick<Acting, 'db' | 'actor'>,
  id: string,
): Promise<RecordDraft> {
  const draft = await findRecordDraft(acting, id)
  if (!draft) throw new NotFound('There is no such draft of yours: it was handed in or thrown away.')
  return draft
}
