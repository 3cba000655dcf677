import { inArray } from 'drizzle-orm'
import { printBatches } from '../db/work-tables.ts'
import type { BackgroundWork, Look } from '../jobs/background.ts'
import { BATCH_JOB } from './batch-line.ts'
import { failBatch, runBatch, type BatchPrinting } from './run-batch.ts'

const HOUR = 3_600_000

/** Prints batches: those that wait, and those that a process left unfinished. */
export function batchWork(printing: BatchPrinting): BackgroundWork {
  const batchOf = (data: { batch?: unknown }) => String(data.batch)
  return {
    name: 'batches',
    job: {
      name: BATCH_JOB,
      run: (data, { id: job, signal }) => runBatch(printing, { id: batchOf(data), job, signal }),
      giveUp: (data) =>
        failBatch(printing, { id: batchOf(data), job: String(data.job), problem: { code: 'broken' } }),
    },
    look: (context) => enqueueWaiting(printing, context),
    every: HOUR,
  }
}

/** One that was stored when its process was killed, or the database went away, has no job yet; a job that is known is not added again. */
async function enqueueWaiting({ db }: Pick<BatchPrinting, 'db'>, { queue }: Look): Promise<void> {
  const waiting = await db
    .select({ id: printBatches.id, job: printBatches.job })
    .from(printBatches)
    .where(inArray(printBatches.state, ['waiting', 'running']))
  for (const { id, job } of waiting)
    if (job !== null) await queue.enqueue(BATCH_JOB, { batch: id, job }, { id: job })
}
