import { count, eq } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { requireRight } from '../access/require-right.ts'
import { recordDrafts } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { ofAnotherForm } from '../records/find-stored.ts'
import { requireNotHandedIn } from '../submissions/require-not-handed-in.ts'
import { findRecordDraft, MOST_DRAFTS } from './find-record-drafts.ts'
import { toRecordDraft, type RecordDraft } from './record-draft.ts'

export interface RecordBeginning {
  formId: string
  /** Left out: the newest. */
  formVersion?: number
  record: JsonObject
  /** Texts beside it that could not be read. */
  unread: Record<string, string>
  /** The number of the blank sheet that is being entered. */
  paper: string | null
  /** The draft's id, where whoever begins it chose one: a request sent again begins no second. */
  id?: string
}

/** Begins a record. Nothing is checked before it is handed in. `isNew` is false where the draft was there already. */
export async function startRecordDraft(
  acting: Acting,
  { formId, formVersion, record, unread, paper, id }: RecordBeginning,
): Promise<{ draft: RecordDraft; isNew: boolean }> {
  const { db, clock, actor, forms } = acting
  const form =
    formVersion === undefined
      ? await forms.requireNewest(formId)
      : await forms.requireVersion(formId, formVersion)
  await requireRight(acting, formId, 'fill')
  const known = id === undefined ? undefined : await findBegun(acting, { id, formId })
  if (known) return { draft: known, isNew: false }
  const [kept] = await db
    .select({ count: count() })
    .from(recordDrafts)
    .where(eq(recordDrafts.owner, actor.id))
  if ((kept?.count ?? 0) >= MOST_DRAFTS)
    throw new Conflict(`You already have ${MOST_DRAFTS} drafts. Submit or discard some first.`, {
      code: 'too-many-drafts',
    })
  const now = clock()
  const [row] = await db
    .insert(recordDrafts)
    .values({
      id: id ?? newId(now),
      formId,
      formVersion: form.version,
      owner: actor.id,
      record,
      unread,
      paper,
      revision: 1,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (row) return { draft: toRecordDraft(row), isNew: true }
  const beside = id === undefined ? undefined : await findBegun(acting, { id, formId })
  if (!beside) throw new Conflict('There is another draft of this id.')
  return { draft: beside, isNew: false }
}

async function findBegun(
  acting: Acting,
  { id, formId }: { id: string; formId: string },
): Promise<RecordDraft | undefined> {
  await requireNotHandedIn(acting, id)
  const draft = await findRecordDraft(acting, id)
  if (draft && draft.formId !== formId) throw ofAnotherForm()
  return draft
}
