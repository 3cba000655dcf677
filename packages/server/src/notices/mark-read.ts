import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { notices } from '../db/notice-tables.ts'
import type { Acting } from '../services.ts'
import { tellLive } from '../live/tell-live.ts'

/** What is read now: all up to one, or all of a record. */
export type ReadNow = { upTo: number } | { submission: string }

/** Keeps that someone read what they were told; their other pages hear of it. */
export async function markRead(
  { db, clock, actor }: Pick<Acting, 'db' | 'clock' | 'actor'>,
  now: ReadNow,
): Promise<void> {
  const meant = 'upTo' in now ? lte(notices.id, now.upTo) : eq(notices.submissionId, now.submission)
  await db
    .update(notices)
    .set({ readAt: clock() })
    .where(and(eq(notices.person, actor.id), isNull(notices.readAt), meant))
    .returning({ told: tellLive({ person: sql`${notices.person}` }) })
}
