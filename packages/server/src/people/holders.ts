import { and, asc, desc, eq, notInArray } from 'drizzle-orm'
import { formerPosts, userPosts, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'

type Writing = Pick<Database, 'insert' | 'delete'>

/** Someone who holds a post, or held it; moments in ISO 8601. */
export interface Holder {
  post: string
  /** The id of the person. */
  person: string
  name: string
  isDisabled: boolean
  /** Null: from before it was kept. */
  since: string | null
  /** Null: still. */
  until: string | null
}

/** Gives someone these posts and no others; what they held is kept with its time. */
export async function setPosts(
  tx: Writing,
  userId: string,
  { posts, now }: { posts: readonly string[]; now: Date },
): Promise<void> {
  const held = [...new Set(posts)]
  await keepFormer(
    tx,
    now,
    await tx
      .delete(userPosts)
      .where(and(eq(userPosts.userId, userId), notInArray(userPosts.postId, held)))
      .returning(),
  )
  await give(
    tx,
    held.map((postId) => ({ userId, postId, since: now })),
  )
}

/** Nobody holds the post any more; whoever did holds another instead, if one is named. Gives the ids of these people. */
export async function endPost(
  tx: Writing,
  post: string,
  { into, now }: { into?: string; now: Date },
): Promise<string[]> {
  const ended = await tx.delete(userPosts).where(eq(userPosts.postId, post)).returning()
  await keepFormer(tx, now, ended)
  if (into !== undefined)
    await give(
      tx,
      ended.map(({ userId }) => ({ userId, postId: into, since: now })),
    )
  return ended.map(({ userId }) => userId)
}

/** Who holds which post and who held it, the latest first. */
export async function listHolders(db: Pick<Database, 'select'>): Promise<Holder[]> {
  const person = { person: users.id, name: users.name, disabledAt: users.disabledAt }
  const now = await db
    .select({ post: userPosts.postId, since: userPosts.since, ...person })
    .from(userPosts)
    .innerJoin(users, eq(users.id, userPosts.userId))
    .orderBy(asc(users.name), asc(users.id))
  const before = await db
    .select({ post: formerPosts.postId, since: formerPosts.since, until: formerPosts.until, ...person })
    .from(formerPosts)
    .innerJoin(users, eq(users.id, formerPosts.userId))
    .orderBy(desc(formerPosts.until), asc(users.id))
  return [...now.map((row) => ({ ...row, until: null })), ...before].map(
    ({ disabledAt, since, until, ...holder }) => ({
      ...holder,
      isDisabled: disabledAt !== null,
      since: since?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
    }),
  )
}

async function give(tx: Writing, rows: (typeof userPosts.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(userPosts).values(rows).onConflictDoNothing()
}

async function keepFormer(
  tx: Writing,
  until: Date,
  ended: readonly (typeof userPosts.$inferSelect)[],
): Promise<void> {
  if (ended.length > 0) await tx.insert(formerPosts).values(ended.map((row) => ({ ...row, until })))
}
