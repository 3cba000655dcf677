import { lt } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { idempotencyKeys } from '../db/schema.ts'

/** A client that never heard an answer has asked again long before. */
const KEPT = 30 * 24 * 60 * 60 * 1000

/** Forgets Idempotency-Keys that nobody sends again. */
export async function forgetOldKeys(db: Database, now: Date): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.at, new Date(now.getTime() - KEPT)))
}
