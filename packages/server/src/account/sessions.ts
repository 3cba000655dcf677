import { and, desc, eq, gt } from 'drizzle-orm'
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
}

export async function listSessions(
  { db, clock }: Pick<Acting, 'db' | 'clock'>,
  userId: string,
): Promise<OpenSession[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, clock())))
    .orderBy(desc(sessions.updatedAt))
  return rows.map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
    id,
    address: ipAddress,
    userAgent,
    startedAt: createdAt.toISOString(),
    lastSeenAt: updatedAt.toISOString(),
  }))
}

/** Ends one session of a person, or all of them. */
export async function endSessions(
  { db, clock, actor }: Acting,
  { userId, id }: { userId: string; id?: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), id === undefined ? undefined : eq(sessions.id, id)))
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
