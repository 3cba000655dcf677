import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { idempotencyKeys, numberSeries, submissionEvents, submissions } from '../db/schema.ts'
import type { Database } from '../db/database.ts'
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

/** Stores a new record with its number and its first event, all or nothing. `isNew` is false for a request sent again. */
export async function submitRecord(
  services: Services,
  { formId, formVersion, record: input, idempotencyKey }: NewSubmission,
): Promise<{ submission: Submission; isNew: boolean }> {
  const { db, clock, forms } = services
  const form =
    formVersion === undefined
      ? await forms.requireNewest(formId)
      : await forms.requireVersion(formId, formVersion)
  const record = requireSoundRecord(form.document, input)
  const at = clock()
  const hash = createHash('sha256')
    .update(JSON.stringify([formId, form.version, record]))
    .digest('hex')
  const known = idempotencyKey === undefined ? undefined : await findAnswered(db, idempotencyKey, hash)
  if (known) return { submission: known, isNew: false }
  try {
    const submission = await db.transaction(async (tx) => {
      const id = newId(at)
      const number = await nextNumber(tx, form.document['x-form'].series ?? 'PW', at)
      const row = {
        id,
        number,
        formId,
        formVersion: form.version,
        revision: 1,
        record,
        createdAt: at,
        updatedAt: at,
      }
      await tx.insert(submissions).values(row)
      await tx
        .insert(submissionEvents)
        .values({ id: newId(at), submissionId: id, kind: 'submitted', revision: 1, record, at })
      if (idempotencyKey !== undefined) {
        await tx.insert(idempotencyKeys).values({ key: idempotencyKey, hash, submissionId: id, at })
      }
      return toSubmission(row)
    })
    return { submission, isNew: true }
  } catch (error) {
    // The same request may have been answered beside this one: its key is taken by now.
    const beside = idempotencyKey === undefined ? undefined : await findAnswered(db, idempotencyKey, hash)
    if (beside) return { submission: beside, isNew: false }
    throw error
  }
}

async function findAnswered(db: Database, key: string, hash: string): Promise<Submission | undefined> {
  const [found] = await db
    .select({ hash: idempotencyKeys.hash, submission: submissions })
    .from(idempotencyKeys)
    .innerJoin(submissions, eq(submissions.id, idempotencyKeys.submissionId))
    .where(eq(idempotencyKeys.key, key))
  if (!found) return undefined
  if (found.hash !== hash) throw new Conflict('This Idempotency-Key was used for another request.')
  return toSubmission(found.submission)
}

/** The next number of a series: `TS-2026-000123`. Its row is locked until the submission is stored, so that none is left out. */
async function nextNumber(tx: Database, series: string, at: Date): Promise<string> {
  const year = at.getFullYear()
  const [row] = await tx
    .insert(numberSeries)
    .values({ series, year, last: 1 })
    .onConflictDoUpdate({
      target: [numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + 1` },
    })
    .returning({ last: numberSeries.last })
  return `${series}-${year}-${String(row!.last).padStart(6, '0')}`
}
