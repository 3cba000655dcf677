import type { Acting } from '../services.ts'
import { requireChangeable, storeChange } from './store-change.ts'
import type { Submission } from './submission.ts'

/** Makes a submission void: it stays, with its number, and can no longer be changed. */
export async function voidSubmission(
  acting: Acting,
  { id, revision, reason }: { id: string; revision: number; reason: string },
): Promise<Submission> {
  const seen = await requireChangeable(acting, { id, revision })
  const { record } = seen.row
  return storeChange(acting, seen, {
    kind: 'voided',
    record,
    search: null,
    files: [],
    reason,
    details: {},
  })
}
