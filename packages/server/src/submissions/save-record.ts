import { changedPointers, getValue, type JsonObject } from '@paperwright/runtime'
import { searchText } from '../finding/search-text.ts'
import { requireOwnFiles } from '../files/require-own-files.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import { requireChangeable, storeChange } from './store-change.ts'
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
  const record = requireSoundRecord(form, input, {
    limits,
    now: await officeTime(acting),
    before: row.record,
  })
  const changes = changedPointers(form, row.record, record)
  if (changes.length === 0) return toSubmission(row, form, limits.hidden)
  const files = await requireOwnFiles(acting, {
    form,
    record,
    stored: { submissionId: id, before: row.record },
  })
  return storeChange(acting, seen, {
    files,
    kind: 'corrected',
    record,
    search: searchText(form, record, row.number),
    reason,
    details: { changes: changes.map((pointer) => changeAt(pointer, row.record, record)) },
  })
}

/** Null stands for nothing. */
function changeAt(at: string, before: JsonObject, after: JsonObject) {
  return { at, before: getValue(before, at) ?? null, after: getValue(after, at) ?? null }
}
