import { and, lt, ne } from 'drizzle-orm'
import { deliveries } from '../db/notice-tables.ts'
import type { Database } from '../db/database.ts'

const KEPT = 30 * 24 * 3_600_000

/** Forgets what left the house, or could not, a month ago. */
export async function forgetOldDeliveries(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT)
  await db.delete(deliveries).where(and(ne(deliveries.state, 'waiting'), lt(deliveries.createdAt, before)))
}
