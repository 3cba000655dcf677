import { inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { signInFailures as tries } from '../db/account-tables.ts'

/** So many tries in a row lock what was tried, unless the last of them is right. */
export const MOST_TRIES = 10
/** Milliseconds that it stays locked, and after which old tries are forgotten. */
export const LOCK_TIME = 15 * 60 * 1000

/** What is guessed at, and counted for itself. */
export const guessed = {
  /** The password of a person, under whatever name, and wherever they are asked for it. */
  password: (person: string) => `person:${person}`,
  /** The codes of a person's second factor. */
  code: (person: string) => `code:${person}`,
  /** The password of somebody whom there is not, by the name in its usual spelling. */
  nobody: (name: string) => `name:${name}`,
  /** The code that a server wrote on its console; each start makes another, with tries of its own. */
  setUp: (start: string) => `set-up:${start}`,
}

/**
 * Takes a try before anything is looked at; gives until when it is locked where none is left. One statement counts and
 * decides: of any number of tries at once, in any number of processes, no more than ten are looked at.
 */
export async function takeTry(db: Database, what: string, now: Date): Promise<Date | undefined> {
  const at = sql`${now.toISOString()}::timestamptz`
  const until = new Date(now.getTime() + LOCK_TIME)
  const end = sql`${until.toISOString()}::timestamptz`
  const forgotten = sql`${new Date(now.getTime() - LOCK_TIME).toISOString()}::timestamptz`
  // Servers' clocks differ a little; a lock that would last twice as long is from one that was far ahead.
  const ahead = sql`${new Date(now.getTime() + 2 * LOCK_TIME).toISOString()}::timestamptz`
  // Where a row is not locked but was, counting begins anew.
  const isFirst = sql`(${tries.at} < ${forgotten} or ${tries.lockedUntil} is not null)`
  const taken = await db
    .insert(tries)
    .values({ name: what, count: 1, at: now })
    .onConflictDoUpdate({
      target: tries.name,
      set: {
        count: sql`case when ${isFirst} then 1 else ${tries.count} + 1 end`,
        at: now,
        lockedUntil: sql`case when not ${isFirst} and ${tries.count} + 1 >= ${MOST_TRIES} then ${end} end`,
      },
      setWhere: sql`${tries.lockedUntil} is null or ${tries.lockedUntil} <= ${at} or ${tries.lockedUntil} > ${ahead}`,
    })
    .returning({ count: tries.count })
  if (taken.length > 0) return undefined
  const [locked] = await db
    .select({ until: tries.lockedUntil })
    .from(tries)
    .where(sql`${tries.name} = ${what}`)
  return locked?.until ?? until
}

/** Someone proved who they are, or an admin unlocked them. */
export async function giveTriesBack(db: Pick<Database, 'delete'>, ...what: readonly string[]): Promise<void> {
  await db.delete(tries).where(inArray(tries.name, [...what]))
}

/** Whoever makes up names leaves no more rows than a quarter of an hour's. */
export async function forgetOldTries(db: Database, now: Date): Promise<void> {
  await db.delete(tries).where(lt(tries.at, new Date(now.getTime() - LOCK_TIME)))
}
