import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { actorColumns } from '../auth/actor-columns.ts'
import type { Actor } from '../auth/actor.ts'
import type { SessionHours } from '../auth/session-hours.ts'
import { sessions, users } from '../db/account-tables.ts'
import { gather } from '../db/gather.ts'
import type { Database } from '../db/database.ts'

const HOUR = 3_600_000

export type FindReader = (session: string) => Promise<Actor | undefined>

/**
 * Whoever a session stands for now; nobody where it ended, or they may not go on. Asked by pages that only listen: it makes
 * no session last longer.
 */
export function prepareFindReader(db: Database, { most }: SessionHours): FindReader {
  const among = sql`(select jsonb_array_elements_text(${sql.placeholder('ids')}::text::jsonb))`
  const query = db
    .select({ session: sessions.id, ...actorColumns })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        sql`${sessions.id} in ${among}`,
        isNull(users.disabledAt),
        eq(users.mustChangePassword, false),
        // better-auth counts by the machine's own clock.
        gt(sessions.expiresAt, sql`${sql.placeholder('now')}::timestamptz`),
        gt(sessions.createdAt, sql`${sql.placeholder('since')}::timestamptz`),
      ),
    )
    .prepare('readers_by_session')
  return gather(async (ids: readonly string[]) => {
    const now = Date.now()
    const [until, since] = [now, now - most * HOUR].map((at) => new Date(at).toISOString())
    const found = await query.execute({ ids: JSON.stringify(ids), now: until, since })
    const bySession = new Map(
      found.map(({ session, ...actor }) => [session, { ...actor, by: 'session' as const }]),
    )
    return ids.map((id) => bySession.get(id))
  })
}
