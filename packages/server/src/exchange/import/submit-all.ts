import { setImmediate as otherRequests } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { wallClock, type JsonObject } from '@paperwright/runtime'
import { appendMany } from '../../audit/append-many.ts'
import { recordHash, type AuditEvent } from '../../audit/audit-entry.ts'
import { forgetPlans } from '../../db/forget-plans.ts'
import { idempotencyKeys, submissionEvents, submissions } from '../../db/schema.ts'
import { makeFindable } from '../../finding/refresh-search.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import { newId } from '../../new-id.ts'
import { seriesOfForm } from '../../numbers/series-of.ts'
import { takeNumbers } from '../../numbers/take-numbers.ts'
import { officeTime } from '../../office/office.ts'
import type { Acting } from '../../services.ts'

/** What was stored: so many records with consecutive numbers. */
export interface StoredRange {
  count: number
  first: string
  last: string
}

/** Rows of one statement. */
const AT_ONCE = 1000
/** Records that are made ready at a time: some 20 ms. */
const PREPARED = 200

/**
 * Stores sound records, at least one, with consecutive numbers, their first events and their entries in the audit log:
 * all or nothing. Their ids rise in their order. The transaction, which others wait for, has as little in it as can be:
 * what it stores is made ready before, and the words for finding it are stored afterwards, bit by bit.
 */
export async function submitAll(
  acting: Acting,
  form: FormVersion,
  { records, key }: { records: readonly JsonObject[]; key?: { key: string; hash: string } },
): Promise<StoredRange> {
  const { db, forms, actor, metrics } = acting
  const now = await officeTime(acting)
  const { at } = now
  const { year } = wallClock(now)
  const series = seriesOfForm(form.document)
  const { ids, rows, told } = await prepare(acting, { form, records, at })
  const stored = await db.transaction(async (transaction) => {
    const numbers = await takeNumbers(
      transaction,
      records.map(() => ({ series, year })),
    )
    const moment = at.toISOString()
    const parts = slicesOf(rows.length).map(([start, end]) => ({
      given: `[${rows.slice(start, end).join(',')}]`,
      numbered: JSON.stringify(numbers.slice(start, end)),
    }))
    for (const { given, numbered } of parts)
      await transaction.execute(sql`insert into ${submissions} (id, number, form_id, form_version, revision, record,
          created_by, department, created_at, updated_at)
        select id, number, ${form.id}, ${form.version}::int, 1, record, ${actor.id}, ${actor.department},
          ${moment}::timestamptz, ${moment}::timestamptz
        from rows from (
          jsonb_to_recordset(${given}::text::jsonb) as (id uuid, record jsonb),
          jsonb_array_elements_text(${numbered}::text::jsonb)
        ) as given (id, record, number) order by id`)
    await forgetPlans(transaction)
    for (const { given } of parts)
      await transaction.execute(sql`insert into ${submissionEvents} (id, form_id, submission_id, kind, revision,
          form_version, record, actor, at)
        select event, ${form.id}, id, 'submitted', 1, ${form.version}::int, record, ${actor.id}, ${moment}::timestamptz
        from jsonb_to_recordset(${given}::text::jsonb) as given (id uuid, event uuid, record jsonb) order by id`)
    if (key)
      await transaction
        .insert(idempotencyKeys)
        .values({ ...key, actor: actor.id, formId: form.id, submissionId: ids[0]!, at })
    const range = { count: records.length, first: numbers[0]!, last: numbers.at(-1)! }
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
  // Stored is stored: where this ends in the middle, the next start goes on with it.
  await makeFindable({ db, forms }, ids).catch(() => {})
  return stored
}

/** From and to, of so many rows. */
function slicesOf(count: number): [number, number][] {
  return Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, at) => [at * AT_ONCE, (at + 1) * AT_ONCE])
}

/** The rows as JSON, without their numbers, and what the audit log is told. */
async function prepare(
  { actor }: Acting,
  { form, records, at }: { form: FormVersion; records: readonly JsonObject[]; at: Date },
) {
  const ids = records.map(() => newId(at)).sort()
  const told: AuditEvent[] = []
  const rows: string[] = []
  for (const [place, record] of records.entries()) {
    if (place % PREPARED === PREPARED - 1) await otherRequests()
    const id = ids[place]!
    rows.push(JSON.stringify({ id, event: newId(at), record }))
    const details = { record: recordHash(record) }
    told.push({ action: 'record.submitted', actor, at, formId: form.id, submissionId: id, details })
  }
  return { ids, rows, told }
}
