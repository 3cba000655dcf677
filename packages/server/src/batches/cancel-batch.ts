import { and, eq, inArray } from 'drizzle-orm'
import { printBatches } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import type { Batch } from './batch.ts'
import { BATCH_JOB, type BatchLine } from './batch-line.ts'
import { requireBatch, requireBatchRow } from './find-batches.ts'

/** Ends a batch that waits or runs; nothing is left of its file. Numbers given out on its sheets stay given out. */
export async function cancelBatch(acting: Acting & { line: BatchLine }, id: string): Promise<Batch> {
  const { db, clock, line } = acting
  const { job } = await requireBatchRow(acting, id)
  const now = clock()
  const ended = await db
    .update(printBatches)
    .set({ state: 'cancelled', updatedAt: now, finishedAt: now })
    .where(and(eq(printBatches.id, id), inArray(printBatches.state, ['waiting', 'running'])))
    .returning({ id: printBatches.id })
  if (ended.length === 0) throw new Conflict('This batch has ended already.', { code: 'batch-ended' })
  if (job !== null) await line.cancel(BATCH_JOB, job)
  return requireBatch(acting, id)
}
