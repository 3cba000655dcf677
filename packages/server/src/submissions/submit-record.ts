import { createHash } from 'node:crypto'
import type { FormLimits } from '../access/form-limits.ts'
import { requireRight } from '../access/require-right.ts'
import { requireOwnFiles } from '../files/require-own-files.ts'
import { requireOpenNumber } from '../numbers/paper/require-open-number.ts'
import { officeTime } from '../office/office.ts'
import { requireUnlike, tellAlike } from '../unique/require-unlike.ts'
import { append } from '../records/append.ts'
import { findStored } from '../records/find-stored.ts'
import type { RecordRow } from '../records/record-row.ts'
import { beginChain } from '../chains/follow-record.ts'
import type { Acting } from '../services.ts'
import { requireDraftOfForm } from './require-not-handed-in.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import { requireDepartment } from './require-department.ts'
import { toSubmission, type Submission } from './submission.ts'

export interface NewSubmission {
  formId: string
  /** Left out: the newest. */
  formVersion?: number
  record: unknown
  /** A request sent twice under one key is stored once. */
  idempotencyKey?: string
  /** Of a blank sheet that was given out: it becomes the record's number. Left out: the next of the series. */
  number?: string
  /** The department that it belongs to, one of one's own; any where one is an admin or of none. Left out: one's foremost. */
  department?: string | null
  /** The draft, or the sitting, that becomes this record, once: sent again, the first record answers. It goes with the same stroke. */
  draft?: string
}

/**
 * Stores a new record. `isNew` is false where its draft was handed in before, whatever is sent now, and for a request
 * sent again under its key.
 */
export async function submitRecord(
  acting: Acting,
  input: NewSubmission,
): Promise<{ submission: Submission; isNew: boolean }> {
  const { forms, actor: by } = acting
  const { formId, formVersion, idempotencyKey: key, draft, number } = input
  const form =
    formVersion === undefined
      ? await forms.requireNewest(formId)
      : await forms.requireVersion(formId, formVersion)
  const own = await requireRight(acting, formId, 'fill')
  const { limits } = own
  const from = {
    ...(number !== undefined && { number }),
    ...(draft !== undefined && { draft }),
    ...(key !== undefined && { key: { key, hash: hashOf(input) } }),
  }
  const known = await findStored(acting, { by, formId, from })
  if (known) return answerAgain(acting, known, limits)
  if (draft !== undefined) await requireDraftOfForm(acting, { formId, draft })
  const department = await requireDepartment(acting, input.department)
  const now = await officeTime(acting)
  const record = await requireSoundRecord(acting, form.document, input.record, {
    limits: limits.at(form.version),
    now,
  })
  await requireUnlike(acting, { form, record, own })
  if (number !== undefined) await requireOpenNumber(acting, { formId, number })
  const files = await requireOwnFiles(acting, { form: form.document, record })
  // What is entered from a numbered sheet was signed by hand.
  const signing = number === undefined ? await beginChain(acting, { form, record }) : undefined
  const [stored] = await append(acting, [
    { kind: 'submitted', by, at: now.at, form, record, department, files, from, ...(signing && { signing }) },
  ])
  const { row, refusal } = stored!
  if (row)
    return { submission: toSubmission(row, form.document, limits.at(form.version).hidden), isNew: true }
  if (refusal.code === 'stored') return answerAgain(acting, refusal.row, limits)
  if (refusal.code === 'alike') return tellAlike(acting, { form, record, own })
  // Someone entered the same sheet beside this one, or made it void: that is said, not that nothing was stored.
  if (number !== undefined) await requireOpenNumber(acting, { formId, number })
  throw new Error(`A new record was refused: ${refusal.code}.`)
}

/** Tells requests apart. */
function hashOf({ formId, formVersion, record, number, department }: NewSubmission): string {
  const rest = [number, department].filter((one) => one !== undefined)
  return createHash('sha256')
    .update(JSON.stringify([formId, formVersion, record, ...rest]))
    .digest('hex')
}

/** A record that was stored before, on whichever version that was. */
async function answerAgain({ forms }: Acting, row: RecordRow, limits: FormLimits) {
  const { document } = await forms.requireVersion(row.formId, row.formVersion)
  return { submission: toSubmission(row, document, limits.at(row.formVersion).hidden), isNew: false }
}
