import { and, eq, lt, notInArray } from 'drizzle-orm'
import { printBatches } from '../db/work-tables.ts'
import type { Services } from '../services.ts'
import { batchLimits } from './batch-limits.ts'

const ENDED = notInArray(printBatches.state, ['waiting', 'running'])

/** Removes batches that ended long ago, and their files. */
export async function forgetOldBatches({
  db,
  blobs,
  clock,
}: Pick<Services, 'db' | 'blobs' | 'clock'>): Promise<void> {
  const before = new Date(clock().getTime() - batchLimits.kept)
  const old = await db
    .select({ id: printBatches.id, file: printBatches.file })
    .from(printBatches)
    .where(and(ENDED, lt(printBatches.updatedAt, before)))
    .limit(1000)
  for (const { id, file } of old) {
    if (file !== null) await blobs.delete(file)
    await db
      .delete(printBatches)
      .where(and(eq(printBatches.id, id), ENDED, lt(printBatches.updatedAt, before)))
  }
}
