import { eq } from 'drizzle-orm'
import { appendMany } from '../audit/append-many.ts'
import type { AuditEvent } from '../audit/audit-entry.ts'
import { plainActor, type Actor } from '../auth/actor.ts'
import { users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { setPosts } from '../people/holders.ts'
import { noAddress } from '../people/address.ts'
import type { Staff, Team } from '@paperwright/demo'

/**
 * Makes the made-up staff people of the office, so that lists show who handed what in. They have no password: nobody signs
 * in as one of them before an admin gives them one. Those who are there already stay who they are.
 */
export async function hirePeople(db: Database, team: Team, now: Date): Promise<ReadonlyMap<Staff, Actor>> {
  return db.transaction(async (tx) => {
    const hired = new Map<Staff, Actor>()
    const told: AuditEvent[] = []
    for (const staff of Object.values(team).flat()) {
      const { username, name, department, post } = staff
      const posts = post === null ? [] : [post]
      const [known] = await tx.select().from(users).where(eq(users.username, username))
      if (known) {
        hired.set(staff, plainActor({ id: known.id, name: known.name, department, posts }))
        continue
      }
      const id = newId(now)
      const email = noAddress(id)
      await tx.insert(users).values({
        id,
        name,
        email,
        username,
        displayUsername: username,
        department,
        createdAt: now,
        updatedAt: now,
      })
      await setPosts(tx, id, { posts, now })
      hired.set(staff, plainActor({ id, name, department, posts }))
      const details = { person: id, name, isAdmin: false, department, posts }
      told.push({ action: 'person.created', actor: null, at: now, details })
    }
    await appendMany(tx, told)
    return hired
  })
}
