import type { JsonObject } from '@paperwright/runtime'
import { appendMany } from '../../audit/append-many.ts'
import { recordHash, type AuditEvent } from '../../audit/audit-entry.ts'
import { idempotencyKeys, submissionEvents, submissions } from '../../db/schema.ts'
import { searchText } from '../../finding/search-text.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import { newId } from '../../new-id.ts'
import { seriesOfForm } from '../../numbers/series-of.ts'
import { takeNumbers } from '../../numbers/take-numbers.ts'
import type { Acting } from '../../services.ts'

/** What was stored: so many records with consecutive numbers. */
export interface StoredRange {
  count: number
  first: string
  last: string
}

/** Rows of one statement. */
const AT_ONCE = 200

/**
 * Stores sound records, at least one, with consecutive numbers, their first events and their entries in the audit log:
 * all or nothing. Their ids rise in their order.
 */
export async function submitAll(
  { db, clock, actor, metrics }: Acting,
  form: FormVersion,
  { records, key }: { records: readonly JsonObject[]; key?: { key: string; hash: string } },
): Promise<StoredRange> {
  const at = clock()
  const year = at.getFullYear()
  const series = seriesOfForm(form.document)
  const ids = records.map(() => newId(at)).sort()
  const stored = await db.transaction(async (transaction) => {
    const numbers = await takeNumbers(
      transaction,
      records.map(() => ({ series, year })),
    )
    const told: AuditEvent[] = []
    // Rows are made as they are stored: the words of thousands of records at once would keep other requests waiting.
    for (let start = 0; start < records.length; start += AT_ONCE) {
      const rows = records.slice(start, start + AT_ONCE).map((record, index) => {
        const number = numbers[start + index]!
        return {
          id: ids[start + index]!,
          number,
          formId: form.id,
          formVersion: form.version,
          revision: 1,
          record,
          search: searchText(form.document, record, number),
          createdBy: actor.id,
          department: actor.department,
          createdAt: at,
          updatedAt: at,
        }
      })
      await transaction.insert(submissions).values(rows)
      await transaction.insert(submissionEvents).values(
        rows.map(({ id, record }) => ({
          id: newId(at),
          formId: form.id,
          submissionId: id,
          kind: 'submitted' as const,
          revision: 1,
          formVersion: form.version,
          record,
          actor: actor.id,
          at,
        })),
      )
      for (const { id, record } of rows) {
        const details = { record: recordHash(record) }
        told.push({ action: 'record.submitted', actor, at, formId: form.id, submissionId: id, details })
      }
    }
    if (key)
      await transaction
        .insert(idempotencyKeys)
        .values({ ...key, actor: actor.id, formId: form.id, submissionId: ids[0]!, at })
    const range = {
      count: records.length,
      first: numbers[0]!,
      last: numbers.at(-1)!,
    }
    const imported: AuditEvent = {
      action: 'records.imported',
      actor,
      at,
      formId: form.id,
      details: { ...range },
    }
    await appendMany(transaction, [...told, imported])
    return range
  })
  metrics.submissionsStored(stored.count)
  return stored
}
