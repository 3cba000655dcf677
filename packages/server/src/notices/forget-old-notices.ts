import { and, isNotNull, lt, or } from 'drizzle-orm'
import { notices } from '../db/notice-tables.ts'
import type { Database } from '../db/database.ts'

const DAY = 24 * 3_600_000
/** Days that what was read is listed, and all else. */
const KEPT = { read: 90, unread: 400 }

/** Forgets what people were told long ago; the records say it themselves. */
export async function forgetOldNotices(db: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  await db
    .delete(notices)
    .where(
      or(
        and(isNotNull(notices.readAt), lt(notices.at, before(KEPT.read))),
        lt(notices.at, before(KEPT.unread)),
      ),
    )
}
