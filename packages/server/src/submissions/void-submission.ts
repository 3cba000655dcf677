import type { Acting } from '../services.ts'
import { changeRecord, requireChangeable } from './change-record.ts'
import type { Submission } from './submission.ts'

/** Makes a submission void: it stays, with its number, and can no longer be changed. */
export async function voidSubmission(
  acting: Acting,
  { id, revision, reason }: { id: string; revision: number; reason: string },
): Promise<Submission> {
  const seen = await requireChangeable(acting, { id, revision, right: 'void' })
  return changeRecord(acting, seen, { kind: 'voided', record: seen.row.record, reason })
}
