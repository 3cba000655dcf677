import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { sessions } from '../db/account-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'

/** A browser that someone is signed in with. */
export interface OpenSession {
  id: string
  address: string | null
  userAgent: string | null
  startedAt: string
  lastSeenAt: string
  /** Whether it is the one that asks. */
  isCurrent: boolean
}

export async function listSessions(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  { userId, current }: { userId: string; current: string | undefined },
): Promise<OpenSession[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, clock())))
    .orderBy(desc(sql`greatest(${sessions.usedAt}, ${sessions.updatedAt})`))
  return rows.map(({ id, ipAddress, userAgent, createdAt, updatedAt, usedAt }) => ({
    id,
    address: ipAddress,
    userAgent,
    startedAt: createdAt.toISOString(),
    lastSeenAt: (usedAt !== null && usedAt > updatedAt ? usedAt : updatedAt).toISOString(),
    isCurrent: id === current,
  }))
}

/** Ends one session of a person, all of them, or all but one. */
export async function endSessions(
  { db, clock, actor }: Acting,
  { userId, id, except }: { userId: string; id?: string; except?: string | undefined },
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(
        and(
          eq(sessions.userId, userId),
          id === undefined ? undefined : eq(sessions.id, id),
          except === undefined ? undefined : ne(sessions.id, except),
        ),
      )
      .returning({ id: sessions.id })
    if (id !== undefined && ended.length === 0) throw new NotFound('There is no such session.')
    await appendAudit(tx, {
      action: 'session.ended',
      actor,
      at: clock(),
      details: { person: userId, sessions: ended.length },
    })
  })
}
