import { createHash } from 'node:crypto'
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { apiKeys, sessions, users } from '../db/account-tables.ts'
import { gather } from '../db/gather.ts'
import { textsGiven } from '../db/plan-once.ts'
import type { Actor } from './actor.ts'
import { actorColumns } from './actor-columns.ts'
import type { Auth } from './create-auth.ts'
import { sessionToken } from './session-cookie.ts'
import type { SessionHours } from './session-hours.ts'

/** Who asks, and what stands in their way. */
export interface FoundActor {
  actor: Actor
  /** The id of the session that asks; undefined: a key does. */
  session?: string
  /** An admin set their password: they choose another before anything else. */
  mustChangePassword: boolean
  hasSecondFactor: boolean
}

export type FindActor = (headers: Headers) => Promise<FoundActor | undefined>

/** Milliseconds after which a key's or a session's last use is written down anew. */
const USE_NOTED = { key: 60_000, session: 300_000 }
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Reads from a request's headers who sends it: a session's cookie, or a key as `Authorization: Bearer`. It is asked of the
 * database at each request, of all that come at the same time at once: whatever was taken from someone is gone at their
 * next, whichever process took it.
 */
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
  const bySession = prepareBySession(db)
  const byKey = prepareByKey(db)

  async function fromKey(key: string): Promise<FoundActor | undefined> {
    const now = clock()
    const found = await byKey(hashOfKey(key))
    if (!found || (found.expiresAt && found.expiresAt <= now)) return undefined
    const { keyId, lastUsedAt } = found
    if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > USE_NOTED.key)
      await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, keyId))
    return byOwnDepartment(told(found, 'key'), found.keyDepartment)
  }

  async function fromSession(headers: Headers): Promise<FoundActor | undefined> {
    const token = await sessionToken(auth, headers)
    const found = token === undefined ? undefined : await bySession(token)
    if (!found || isFromTheFuture(found)) return undefined
    if (clock().getTime() - found.createdAt.getTime() > sessionHours.most * HOUR) return undefined
    // Ended and renewed it is by better-auth.
    if ((await isDue(auth, found)) && !(await auth.api.getSession({ headers }))) return undefined
    noteUse(found)
    return { ...told(found, 'session'), session: found.sessionId }
  }

  /** Nobody waits for it, and where it fails, a later request notes it. Of several processes one writes. */
  function noteUse({
    sessionId,
    updatedAt,
    usedAt,
  }: {
    sessionId: string
    updatedAt: Date
    usedAt: Date | null
  }) {
    const now = clock()
    const before = new Date(now.getTime() - USE_NOTED.session)
    if ((usedAt ?? updatedAt) > before) return
    db.update(sessions)
      .set({ usedAt: now })
      .where(and(eq(sessions.id, sessionId), or(isNull(sessions.usedAt), lte(sessions.usedAt, before))))
      .catch(() => undefined)
  }

  return async (headers) => {
    const key = /^Bearer\s+(\S+)$/i.exec(headers.get('Authorization') ?? '')?.[1]
    if (key !== undefined) return fromKey(key)
    return headers.has('Cookie') ? fromSession(headers) : undefined
  }
}

/** A person as both statements give them. */
const person = {
  ...actorColumns,
  mustChangePassword: users.mustChangePassword,
  hasSecondFactor: users.twoFactorEnabled,
}

type Person = Omit<Actor, 'by'> & Pick<FoundActor, 'mustChangePassword' | 'hasSecondFactor'>

function told(found: Person, by: Actor['by']): FoundActor {
  const { id, name, isAdmin, adminOf, department, departments, posts, reaches } = found
  const { mustChangePassword, hasSecondFactor } = found
  const actor = { id, name, isAdmin, adminOf, department, departments, posts, reaches, by }
  return { actor, mustChangePassword, hasSecondFactor }
}

/** A key's own department comes before its owner's foremost, as long as the owner may name it. */
function byOwnDepartment(found: FoundActor, department: string | null): FoundActor {
  const { isAdmin, departments } = found.actor
  const mayName =
    department !== null && (isAdmin || departments.length === 0 || departments.includes(department))
  return mayName ? { ...found, actor: { ...found.actor, department } } : found
}

/** What is asked for by name, of many names. */
const among = textsGiven('names')

/** Whom a session's token stands for; nobody whose account is closed. */
function prepareBySession(db: Database) {
  const query = db
    .select({
      ...person,
      token: sessions.token,
      sessionId: sessions.id,
      updatedAt: sessions.updatedAt,
      usedAt: sessions.usedAt,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(sql`${sessions.token} in ${among}`, isNull(users.disabledAt)))
    .prepare('actors_by_session')
  return gather(async (tokens: readonly string[]) => {
    const found = await query.execute({ names: JSON.stringify(tokens) })
    const byToken = new Map(found.map((one) => [one.token, one]))
    return tokens.map((token) => byToken.get(token))
  })
}

/** Whose key it is, by its hash. */
function prepareByKey(db: Database) {
  const query = db
    .select({
      ...person,
      hash: apiKeys.hash,
      keyId: apiKeys.id,
      keyDepartment: apiKeys.department,
      lastUsedAt: apiKeys.lastUsedAt,
      expiresAt: apiKeys.expiresAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.owner))
    .where(and(sql`${apiKeys.hash} in ${among}`, isNull(users.disabledAt)))
    .prepare('actors_by_key')
  return gather(async (hashes: readonly string[]) => {
    const found = await query.execute({ names: JSON.stringify(hashes) })
    const byHash = new Map(found.map((one) => [one.hash, one]))
    return hashes.map((hash) => byHash.get(hash))
  })
}

/** Whether a session has come to its end, or is to be renewed. better-auth counts by the machine's own clock. */
async function isDue({ $context }: Auth, { expiresAt }: { expiresAt: Date }): Promise<boolean> {
  const { expiresIn, updateAge } = (await $context).sessionConfig
  return expiresAt.getTime() - (expiresIn - updateAge) * 1000 <= Date.now()
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
