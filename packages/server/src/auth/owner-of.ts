import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from './actor.ts'
import { userPosts, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'

/** Whom work in the background is done for, as they are now; undefined where their account is closed. */
export async function ownerOf(db: Pick<Database, 'select'>, id: string): Promise<Actor | undefined> {
  const [person] = await db
    .select({ id: users.id, name: users.name, isAdmin: users.isAdmin, department: users.department })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)))
  if (!person) return undefined
  const posts = await db.select({ id: userPosts.postId }).from(userPosts).where(eq(userPosts.userId, id))
  return { ...person, posts: posts.map((post) => post.id), by: 'session' }
}
