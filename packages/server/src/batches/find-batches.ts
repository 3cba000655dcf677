import { and, desc, eq } from 'drizzle-orm'
import { printBatches } from '../db/work-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { batchColumns, toBatch, type Batch } from './batch.ts'

const MOST_TOLD = 100

/** One's own batches, newest first. */
export async function listBatches({ db, forms, actor }: Acting): Promise<Batch[]> {
  const rows = await db
    .select(batchColumns)
    .from(printBatches)
    .where(eq(printBatches.owner, actor.id))
    .orderBy(desc(printBatches.createdAt), desc(printBatches.id))
    .limit(MOST_TOLD)
  return Promise.all(rows.map((row) => toBatch(forms, row)))
}

async function findBatchRow({ db, actor }: Pick<Acting, 'db' | 'actor'>, id: string) {
  const [row] = await db
    .select(batchColumns)
    .from(printBatches)
    .where(and(eq(printBatches.id, id), eq(printBatches.owner, actor.id)))
  return row
}

export async function findBatch(acting: Acting, id: string): Promise<Batch | undefined> {
  const row = await findBatchRow(acting, id)
  return row && toBatch(acting.forms, row)
}

/** The row of one's own batch; another person's is not there. */
export async function requireBatchRow(acting: Pick<Acting, 'db' | 'actor'>, id: string) {
  const row = await findBatchRow(acting, id)
  if (!row) throw new NotFound(`There is no batch ${id}.`)
  return row
}

export async function requireBatch(acting: Acting, id: string): Promise<Batch> {
  return toBatch(acting.forms, await requireBatchRow(acting, id))
}
