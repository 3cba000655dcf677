import { createHash } from 'node:crypto'
import { Conflict } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Services } from '../services.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import { toSubmission, type Submission } from './submission.ts'

export interface NewSubmission {
  formId: string
  /** Left out: the newest. */
  formVersion?: number
  record: unknown
  /** A request sent twice under one key is stored once. */
  idempotencyKey?: string
}

/** Numbers of forms that name no series of their own. */
const SERIES = 'PW'

/** Stores a new record with its number and its first event, all or nothing. `isNew` is false for a request sent again. */
export async function submitRecord(
  services: Services,
  input: NewSubmission,
): Promise<{ submission: Submission; isNew: boolean }> {
  const { clock, forms, statements } = services
  const { formId, formVersion, idempotencyKey: key } = input
  const hash = key === undefined ? '' : hashOf(input)
  const known = key === undefined ? undefined : await findAnswered(services, key, hash)
  if (known) return { submission: known, isNew: false }
  const form =
    formVersion === undefined
      ? await forms.requireNewest(formId)
      : await forms.requireVersion(formId, formVersion)
  const record = requireSoundRecord(form.document, input.record)
  const at = clock()
  const values = {
    id: newId(at),
    eventId: newId(at),
    formId,
    formVersion: form.version,
    series: form.document['x-form'].series ?? SERIES,
    year: at.getFullYear(),
    record,
    at,
  }
  try {
    const [row] = await (key === undefined
      ? statements.submit.plain.execute(values)
      : statements.submit.underKey.execute({ ...values, key, hash }))
    return { submission: toSubmission(row!), isNew: true }
  } catch (error) {
    // The same request may have been answered beside this one: its key is taken by now.
    const beside = key === undefined ? undefined : await findAnswered(services, key, hash)
    if (beside) return { submission: beside, isNew: false }
    throw error
  }
}

/** Tells requests apart. */
function hashOf({ formId, formVersion, record }: NewSubmission): string {
  return createHash('sha256')
    .update(JSON.stringify([formId, formVersion, record]))
    .digest('hex')
}

/** The submission as it stands now that a request under this key stored before. */
async function findAnswered(
  { statements }: Services,
  key: string,
  hash: string,
): Promise<Submission | undefined> {
  const [found] = await statements.byKey.execute({ key })
  if (!found) return undefined
  if (found.hash !== hash) throw new Conflict('This Idempotency-Key was used for another request.')
  return toSubmission(found.submission)
}
