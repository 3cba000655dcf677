import { and, count, eq, inArray } from 'drizzle-orm'
import type { JsonObject, Locale } from '@paperwright/runtime'
import { requireRight } from '../access/require-right.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Database } from '../db/database.ts'
import { users } from '../db/account-tables.ts'
import { printBatches } from '../db/work-tables.ts'
import { BadRequest, Conflict } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { BatchFormat } from '../print/print-batch.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'
import type { Batch, BatchRequest } from './batch.ts'
import { BATCH_JOB, type BatchLine } from './batch-line.ts'
import { batchLimits } from './batch-limits.ts'
import { chooseRecords, type RecordChoice } from './choose-records.ts'
import { findBatch, requireBatch } from './find-batches.ts'
import { reserveNumbers } from '../numbers/paper/reserve-numbers.ts'

export interface NewBatch {
  /** The batch's id, made up by whoever starts it: sent again it starts no second, and gives out no other numbers. */
  id: string | undefined
  /** `blank`: so many blank sheets, each with the next number of the form's series. */
  selection: RecordChoice | { formId: string; blank: number }
  output: BatchFormat
  locale: Locale
}

/**
 * Has sheets printed in the background. The numbers of blank sheets are given out at once, and for good. `isNew` is false
 * where the batch was started before.
 */
export async function startBatch(
  acting: Acting & { line: BatchLine },
  wanted: NewBatch,
): Promise<{ batch: Batch; isNew: boolean }> {
  const { id } = wanted
  if (id === undefined) return { batch: await start(acting, wanted, newId(acting.clock())), isNew: true }
  const known = await findBatch(acting, id)
  if (known) return { batch: known, isNew: false }
  try {
    return { batch: await start(acting, wanted, id), isNew: true }
  } catch (error) {
    // The same may have been started beside this request.
    const beside = await findBatch(acting, id)
    if (!beside) throw error
    return { batch: beside, isNew: false }
  }
}

async function start(
  acting: Acting & { line: BatchLine },
  { selection, output, locale }: NewBatch,
  id: string,
): Promise<Batch> {
  const { db, clock, actor, forms, line } = acting
  const { formId } = selection
  const at = clock()
  const job = newId(at)
  const base = { formId, output, locale }
  const store = async (transaction: Database, request: BatchRequest, total: number) => {
    await requireRoom(transaction, actor.id)
    const [made] = await transaction
      .insert(printBatches)
      .values({
        id,
        job,
        owner: actor.id,
        state: 'waiting',
        request: request as unknown as JsonObject,
        done: 0,
        total,
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing()
      .returning({ id: printBatches.id })
    if (!made) throw new Conflict('There is another batch of this id.')
  }
  if ('blank' in selection) {
    const form = await forms.requireNewest(formId)
    await requireRight(acting, formId, 'fill')
    const sheets = requireCount(selection.blank)
    const now = await officeTime(acting, at)
    await db.transaction(async (transaction) => {
      const given = { count: sheets, batchId: id, holder: actor.id, now }
      const range = await reserveNumbers(transaction, form, given)
      await store(transaction, { ...base, kind: 'blank', ...range }, sheets)
      const details = { batch: id, count: sheets, ...range }
      await appendAudit(transaction, { action: 'numbers.reserved', actor, at, formId, details })
    })
  } else {
    const ids = await chooseRecords(acting, selection)
    await db.transaction((transaction) => store(transaction, { ...base, kind: 'records', ids }, ids.length))
  }
  await line.enqueue(BATCH_JOB, { batch: id, job }, { id: job })
  return requireBatch(acting, id)
}

/** Refuses one more batch of someone who waits for many. Their row is locked: two requests at once are counted one after the other. */
export async function requireRoom(transaction: Pick<Database, 'select'>, owner: string): Promise<void> {
  await transaction.select({ id: users.id }).from(users).where(eq(users.id, owner)).for('update')
  const [{ waiting } = { waiting: 0 }] = await transaction
    .select({ waiting: count() })
    .from(printBatches)
    .where(and(eq(printBatches.owner, owner), inArray(printBatches.state, ['waiting', 'running'])))
  if (waiting >= batchLimits.waiting)
    throw new Conflict(
      `${batchLimits.waiting} of your batches are not printed yet. Wait for one to end, or cancel one.`,
      { code: 'too-many-batches' },
    )
}

function requireCount(blank: number): number {
  if (Number.isInteger(blank) && blank >= 1 && blank <= batchLimits.sheets) return blank
  throw new BadRequest(`1 to ${batchLimits.sheets} blank sheets are printed at once.`, {
    limit: batchLimits.sheets,
  })
}
