import { createHash } from 'node:crypto'
import { recordWords } from '../finding/search-text.ts'
import { requireOwnFiles } from '../files/require-own-files.ts'
import { requireRight } from '../access/require-right.ts'
import { auditValues, recordHash } from '../audit/audit-entry.ts'
import { requireOpenNumber } from '../numbers/paper/require-open-number.ts'
import { Conflict } from '../errors.ts'
import { wallClock, type FieldLimits, type JsonObject, type ZonedMoment } from '@paperwright/runtime'
import { newId } from '../new-id.ts'
import { seriesOfForm } from '../numbers/series-of.ts'
import { officeTime } from '../office/office.ts'
import type { FormVersion } from '../forms/form-store.ts'
import type { Acting } from '../services.ts'
import { findHandedIn, ofAnotherForm, requireDraftOfForm } from './find-handed-in.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import { toSubmission, type Submission, type SubmissionRow } from './submission.ts'

export interface NewSubmission {
  formId: string
  /** Left out: the newest. */
  formVersion?: number
  record: unknown
  /** A request sent twice under one key is stored once. */
  idempotencyKey?: string
  /** Of a blank sheet that was given out: it becomes the record's number. Left out: the next of the series. */
  number?: string
  /** The draft, or the sitting, that becomes this record, once: sent again, the first record answers. It goes with the same stroke. */
  draft?: string
}

/**
 * Stores a new record with its number, its first event and its entry in the audit log, all or nothing. `isNew` is false
 * where its draft was handed in before, whatever is sent now, and for a request sent again under its key.
 */
export async function submitRecord(
  acting: Acting,
  input: NewSubmission,
): Promise<{ submission: Submission; isNew: boolean }> {
  const { forms, statements, metrics } = acting
  const { formId, formVersion, idempotencyKey: key } = input
  const form =
    formVersion === undefined
      ? await forms.requireNewest(formId)
      : await forms.requireVersion(formId, formVersion)
  const { limits } = await requireRight(acting, formId, 'fill')
  const hash = key === undefined ? '' : hashOf(input)
  const known = await findStored(acting, input, hash)
  if (known) return { submission: await answerAgain(acting, known, limits), isNew: false }
  if (input.draft !== undefined) await requireDraftOfForm(acting, { formId, draft: input.draft })
  const now = await officeTime(acting)
  const record = requireSoundRecord(form.document, input.record, { limits, now })
  if (input.number !== undefined) await requireOpenNumber(acting.db, { formId, number: input.number })
  const files = await requireOwnFiles(acting, { form: form.document, record })
  const values = {
    ...submissionValues(acting, form, { record, now }),
    draft: input.draft ?? null,
    files: JSON.stringify(files),
  }
  try {
    const submit = input.number === undefined ? statements.submit : statements.submitNumbered
    const numbered = { ...values, number: input.number ?? null }
    const [row] = await (key === undefined
      ? submit.plain.execute(numbered)
      : submit.underKey.execute({ ...numbered, key, hash }))
    metrics.submissionsStored(1)
    return { submission: toSubmission(row!, form.document, limits.hidden), isNew: true }
  } catch (error) {
    // The same may have been stored beside this request: its draft, or its key, is taken by now.
    const beside = await findStored(acting, input, hash)
    if (beside) return { submission: await answerAgain(acting, beside, limits), isNew: false }
    // Someone entered the same sheet beside this one, or made it void: that is said, not how the database says it.
    if (input.number !== undefined) await requireOpenNumber(acting.db, { formId, number: input.number })
    throw error
  }
}

/** What the statement that stores a new record is given. */
function submissionValues(
  { actor }: Acting,
  { id: formId, version, document }: FormVersion,
  { record, now }: { record: JsonObject; now: ZonedMoment & { at: Date } },
) {
  const { at } = now
  const id = newId(at)
  return {
    id,
    eventId: newId(at),
    formId,
    formVersion: version,
    series: seriesOfForm(document),
    year: wallClock(now).year,
    record,
    search: recordWords(document, record),
    actor: actor.id,
    department: actor.department,
    at,
    ...auditValues({
      action: 'record.submitted',
      actor,
      at,
      formId,
      submissionId: id,
      details: { record: recordHash(record) },
    }),
  }
}

/** Tells requests apart. */
function hashOf({ formId, formVersion, record, number }: NewSubmission): string {
  return createHash('sha256')
    .update(JSON.stringify([formId, formVersion, record, ...(number === undefined ? [] : [number])]))
    .digest('hex')
}

/** What this draft became, or what a request under this key stored before, as it stands now. */
async function findStored(
  acting: Acting,
  { formId, draft, idempotencyKey: key }: NewSubmission,
  hash: string,
): Promise<SubmissionRow | undefined> {
  const handedIn = draft === undefined ? undefined : await findHandedIn(acting, draft)
  if (handedIn && handedIn.formId !== formId) throw ofAnotherForm()
  return handedIn ?? (key === undefined ? undefined : findAnswered(acting, key, hash))
}

/** A record that was stored before, on whichever version that was. */
async function answerAgain(
  { forms }: Acting,
  row: SubmissionRow,
  { hidden }: FieldLimits,
): Promise<Submission> {
  const { document } = await forms.requireVersion(row.formId, row.formVersion)
  return toSubmission(row, document, hidden)
}

async function findAnswered(
  { statements, actor }: Acting,
  key: string,
  hash: string,
): Promise<SubmissionRow | undefined> {
  const [found] = await statements.byKey.execute({ actor: actor.id, key })
  if (!found) return undefined
  if (found.hash !== hash) throw new Conflict('This Idempotency-Key was used for another request.')
  return found.submission
}
