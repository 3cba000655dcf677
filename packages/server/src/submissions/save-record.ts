import { and, eq } from 'drizzle-orm'
import { submissionEvents, submissions } from '../db/schema.ts'
import { Outdated } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Services } from '../services.ts'
import { requireSubmission } from './get-submission.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import { toSubmission, type Submission } from './submission.ts'

/** Stores a change of a record, checked against the version it was filled on; refused where `revision` is no longer the newest. */
export async function saveRecord(
  services: Services,
  { id, revision, record: input }: { id: string; revision: number; record: unknown },
): Promise<Submission> {
  const { db, clock, forms } = services
  const before = await requireSubmission(services, id)
  if (before.revision !== revision) throw outdated(before)
  const { document } = await forms.requireVersion(before.formId, before.formVersion)
  const record = requireSoundRecord(document, input)
  const at = clock()
  const after = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(submissions)
      .set({ record, revision: revision + 1, updatedAt: at })
      .where(and(eq(submissions.id, id), eq(submissions.revision, revision)))
      .returning()
    if (!row) return undefined
    await tx
      .insert(submissionEvents)
      .values({ id: newId(at), submissionId: id, kind: 'changed', revision: row.revision, record, at })
    return toSubmission(row)
  })
  if (!after) throw outdated(await requireSubmission(services, id))
  return after
}

function outdated(current: Submission): Outdated {
  return new Outdated('Someone saved another change of this record meanwhile.', { current })
}
