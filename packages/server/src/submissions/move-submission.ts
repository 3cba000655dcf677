import { requireDepartments } from '../people/places.ts'
import type { Acting } from '../services.ts'
import { changeRecord, requireChangeable } from './change-record.ts'
import type { Submission } from './submission.ts'

/** Brings a record to another department, whose people see it from then on. Moved to where it is, it stays as it is. */
export async function moveSubmission(
  acting: Acting,
  { id, revision, department, reason }: { id: string; revision: number; department: string; reason: string },
): Promise<Submission> {
  const seen = await requireChangeable(acting, { id, revision })
  await requireDepartments(acting.db, [department])
  const { record } = seen.row
  return changeRecord(acting, seen, { kind: 'moved', record, department, reason })
}
