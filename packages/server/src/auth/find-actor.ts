import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { apiKeys, users } from '../db/account-tables.ts'
import type { Actor } from './actor.ts'
import type { Auth } from './create-auth.ts'
import type { SessionHours } from './session-hours.ts'

/** Who asks, and what stands in their way. */
export interface FoundActor {
  actor: Actor
  /** An admin set their password: they choose another before anything else. */
  mustChangePassword: boolean
  hasSecondFactor: boolean
}

export type FindActor = (headers: Headers) => Promise<FoundActor | undefined>

/** Milliseconds after which a key's last use is written down anew. */
const USE_NOTED = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Reads from a request's headers who sends it: a session's cookie, or a key as `Authorization: Bearer`. */
export function prepareFindActor({
  db,
  auth,
  clock,
  sessionHours,
}: {
  db: Database
  auth: Auth
  clock: () => Date
  sessionHours: SessionHours
}): FindActor {
  const person = {
    id: users.id,
    name: users.name,
    isAdmin: users.isAdmin,
    department: users.department,
    mustChangePassword: users.mustChangePassword,
    hasSecondFactor: users.twoFactorEnabled,
    posts: sql<
      string[]
    >`array(select user_posts.post_id from user_posts where user_posts.user_id = users.id)`,
  }
  const byId = db
    .select(person)
    .from(users)
    .where(and(eq(users.id, sql.placeholder('id')), isNull(users.disabledAt)))
    .prepare('actor_by_id')
  const byKey = db
    .select({ ...person, keyId: apiKeys.id, lastUsedAt: apiKeys.lastUsedAt })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.owner))
    .where(
      and(
        eq(apiKeys.hash, sql.placeholder('hash')),
        isNull(users.disabledAt),
        or(
          isNull(apiKeys.expiresAt),
          gt(apiKeys.expiresAt, sql.param(sql.placeholder('now'), apiKeys.expiresAt)),
        ),
      ),
    )
    .prepare('actor_by_key')

  async function fromKey(key: string): Promise<FoundActor | undefined> {
    const now = clock()
    const [found] = await byKey.execute({ hash: hashOfKey(key), now })
    if (!found) return undefined
    const { keyId, lastUsedAt, mustChangePassword, hasSecondFactor, ...actor } = found
    if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > USE_NOTED)
      await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, keyId))
    return { actor: { ...actor, by: 'key' }, mustChangePassword, hasSecondFactor }
  }

  return async (headers) => {
    const key = /^Bearer\s+(\S+)$/i.exec(headers.get('Authorization') ?? '')?.[1]
    if (key !== undefined) return fromKey(key)
    if (!headers.has('Cookie')) return undefined
    const session = await auth.api.getSession({ headers })
    if (!session || isFromTheFuture(session.session)) return undefined
    if (clock().getTime() - session.session.createdAt.getTime() > sessionHours.most * HOUR) return undefined
    const [found] = await byId.execute({ id: session.user.id })
    if (!found) return undefined
    const { mustChangePassword, hasSecondFactor, ...actor } = found
    return { actor: { ...actor, by: 'session' }, mustChangePassword, hasSecondFactor }
  }
}

/**
 * It was begun while the clock was far ahead, and would last until the clock is there again. A clock put back by less than a
 * day signs nobody out. better-auth counts by the machine's own clock.
 */
function isFromTheFuture({ createdAt }: { createdAt: Date }): boolean {
  return createdAt.getTime() - Date.now() > DAY
}

/** What is kept of a key. It is random and long, so that one round of SHA-256 hides it. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
