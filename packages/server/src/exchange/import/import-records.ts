import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { requireRight } from '../../access/require-right.ts'
import { idempotencyKeys, submissions } from '../../db/schema.ts'
import { BadRequest, Conflict } from '../../errors.ts'
import { officeTime } from '../../office/office.ts'
import type { Acting } from '../../services.ts'
import { commitImport } from './commit-import.ts'
import type { ImportTable } from './import-table.ts'
import { numberAfter } from '../../numbers/number-of.ts'
import { submitAll, type StoredRange } from './submit-all.ts'

export interface RecordsImport extends ImportTable {
  formId: string
  /** A request sent twice under one key is stored once. */
  idempotencyKey?: string
}

/** Stores the records of a table on the form's newest version, all or nothing. */
export async function importRecords(
  acting: Acting,
  { formId, idempotencyKey: key, heads, mapping, rows }: RecordsImport,
): Promise<StoredRange> {
  const form = await acting.forms.requireNewest(formId)
  const { limits } = await requireRight(acting, formId, 'fill')
  const table = { heads, mapping, rows }
  const hash = createHash('sha256')
    .update(JSON.stringify([formId, mapping, rows]))
    .digest('hex')
  const find = async () => (key === undefined ? undefined : findImported(acting, key, hash))
  const kept = [...limits.hidden, ...limits.readOnly]
  const submit = async (records: Parameters<typeof submitAll>[2]['records']): Promise<StoredRange> => {
    if (records.length === 0) throw new BadRequest('The table has no rows to import.')
    const known = await find()
    const range = (first: string) => ({
      count: records.length,
      first,
      last: numberAfter(first, records.length - 1),
    })
    if (known !== undefined) return range(known)
    try {
      return await submitAll(acting, form, { records, ...(key !== undefined && { key: { key, hash } }) })
    } catch (error) {
      // The same request may have been answered beside this one: its key is taken by now.
      const beside = await find()
      if (beside !== undefined) return range(beside)
      throw error
    }
  }
  return commitImport(form.document, table, { now: await officeTime(acting), kept, submitAll: submit })
}

/** The number of the first record that a request under this key stored before. */
async function findImported({ db, actor }: Acting, key: string, hash: string): Promise<string | undefined> {
  const [found] = await db
    .select({ hash: idempotencyKeys.hash, number: submissions.number })
    .from(idempotencyKeys)
    .innerJoin(submissions, eq(submissions.id, idempotencyKeys.submissionId))
    .where(and(eq(idempotencyKeys.actor, actor.id), eq(idempotencyKeys.key, key)))
  if (found && found.hash !== hash) throw new Conflict('This Idempotency-Key was used for another request.')
  return found?.number
}
