import { APIError } from 'better-auth/api'
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { signInFailures } from '../db/account-tables.ts'

/** So many wrong passwords in a row lock a name. */
export const MOST_FAILURES = 10
/** Milliseconds that a name stays locked, and after which old failures are forgotten. */
export const LOCK_TIME = 15 * 60 * 1000

/** Refuses a name that is locked, whether there is such a person or not. */
export async function requireUnlocked(db: Database, name: string, now: Date): Promise<void> {
  const [failures] = await db
    .select({ lockedUntil: signInFailures.lockedUntil })
    .from(signInFailures)
    .where(eq(signInFailures.name, name))
  const until = failures?.lockedUntil
  // A lock that would last longer is from a clock that was ahead.
  if (until && until > now && until.getTime() - now.getTime() <= LOCK_TIME)
    throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED', until: until.toISOString() })
}

/** Counts a wrong password; after too many of them the name is locked for a while. */
export async function tellFailure(db: Database, name: string, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - LOCK_TIME).toISOString()
  const until = new Date(now.getTime() + LOCK_TIME).toISOString()
  const count = sql`case when ${signInFailures.at} < ${forgotten}::timestamptz then 1 else ${signInFailures.count} + 1 end`
  await db
    .insert(signInFailures)
    .values({ name, count: 1, at: now })
    .onConflictDoUpdate({
      target: signInFailures.name,
      set: {
        count,
        at: now,
        lockedUntil: sql`case when ${count} >= ${MOST_FAILURES} then ${until}::timestamptz end`,
      },
    })
}

/** Someone proved who they are, or an admin unlocked the name. */
export async function forgetFailures(db: Pick<Database, 'delete'>, name: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.name, name.toLowerCase()))
}
