import { count, eq } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { requireRight } from '../access/require-right.ts'
import { recordDrafts } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { MOST_DRAFTS } from './find-record-drafts.ts'
import { toRecordDraft, type RecordDraft } from './record-draft.ts'

/** Begins a record on the newest version of a form, or another that is named. Nothing is checked before it is handed in. */
export async function startRecordDraft(
  acting: Acting,
  { formId, formVersion, record }: { formId: string; formVersion?: number; record: JsonObject },
): Promise<RecordDraft> {
  const { db, clock, actor, forms } = acting
  const form =
    formVersion === undefined
      ? await forms.requireNewest(formId)
      : await forms.requireVersion(formId, formVersion)
  await requireRight(acting, formId, 'fill')
  const [kept] = await db
    .select({ count: count() })
    .from(recordDrafts)
    .where(eq(recordDrafts.owner, actor.id))
  if ((kept?.count ?? 0) >= MOST_DRAFTS)
    throw new Conflict(`You have ${MOST_DRAFTS} drafts. Hand some in, or throw them away.`, {
      code: 'too-many-drafts',
    })
  const now = clock()
  const [row] = await db
    .insert(recordDrafts)
    .values({
      id: newId(now),
      formId,
      formVersion: form.version,
      owner: actor.id,
      record,
      revision: 1,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
  return toRecordDraft(row!)
}
