import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from './actor.ts'
import { actorColumns } from './actor-columns.ts'
import { users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'

/** Whom work in the background is done for, as they are now; undefined where their account is closed. */
export async function ownerOf(db: Pick<Database, 'select'>, id: string): Promise<Actor | undefined> {
  const [person] = await db
    .select(actorColumns)
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)))
  return person && { ...person, by: 'session' }
}
