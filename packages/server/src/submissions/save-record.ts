import { changedPointers } from '@paperwright/runtime/kit'
import { requireOwnFiles } from '../files/require-own-files.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import { requireUnlike } from '../unique/require-unlike.ts'
import { changeRecord, ownOf, requireChangeable } from './change-record.ts'
import { toSubmission, type Submission } from './submission.ts'

export interface Correction {
  id: string
  /** The revision that the change was made on. */
  revision: number
  record: unknown
  /** Why: printed on the sheet, and kept beside the old values. */
  reason: string
}

/** Corrects a record, checked against the version it was filled on. Saved without a change, it stays as it is. */
export async function saveRecord(
  acting: Acting,
  { id, revision, record: input, reason }: Correction,
): Promise<Submission> {
  const seen = await requireChangeable(acting, { id, revision })
  const { row, form, limits } = seen
  const now = await officeTime(acting)
  const record = await requireSoundRecord(acting, form, input, { limits, now, before: row.record })
  if (changedPointers(form, row.record, record).length === 0) return toSubmission(row, form, limits.hidden)
  const version = { id: row.formId, version: row.formVersion, document: form }
  await requireUnlike(acting, { form: version, record, own: ownOf(seen), stored: row })
  const files = await requireOwnFiles(acting, {
    form,
    record,
    stored: { submissionId: id, before: row.record },
  })
  return changeRecord(acting, seen, { kind: 'corrected', record, reason, files })
}
