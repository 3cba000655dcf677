import { and, eq, notInArray } from 'drizzle-orm'
import { printBatches } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import { countOpen } from '../numbers/paper/paper-numbers.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import type { Batch } from './batch.ts'
import { BATCH_JOB, type BatchLine } from './batch-line.ts'
import { requireBatch, requireBatchRow } from './find-batches.ts'
import { requireRoom } from './start-batch.ts'

/** Prints a batch that ended once more: the same records as they are now, or blank sheets with the same numbers. */
export async function repeatBatch(acting: Acting & { line: BatchLine }, id: string): Promise<Batch> {
  const { db, clock, actor, blobs, line } = acting
  const { file, request, total } = await requireBatchRow(acting, id)
  const at = clock()
  const job = newId(at)
  await db.transaction(async (transaction) => {
    await requireRoom(transaction, actor.id)
    const sheets = request.kind === 'blank' ? await countOpen(transaction, id) : total
    if (sheets === 0)
      throw new Conflict('Every number of this batch is used or void by now. Ask for new sheets.', {
        code: 'numbers-used',
      })
    const begun = await transaction
      .update(printBatches)
      .set({
        job,
        state: 'waiting',
        done: 0,
        total: sheets,
        file: null,
        size: null,
        error: null,
        finishedAt: null,
        createdAt: at,
        updatedAt: at,
      })
      .where(and(eq(printBatches.id, id), notInArray(printBatches.state, ['waiting', 'running'])))
      .returning({ id: printBatches.id })
    if (begun.length === 0)
      throw new Conflict('This batch is being printed already.', { code: 'batch-running' })
  })
  if (file !== null) await blobs.delete(file)
  await line.enqueue(BATCH_JOB, { batch: id, job }, { id: job })
  return requireBatch(acting, id)
}
