import { appendAudit } from '../audit/append-audit.ts'
import type { AuditEvent } from '../audit/audit-entry.ts'
import type { Actor } from '../auth/actor.ts'
import type { Acting } from '../services.ts'
import { addPerson, type NewPerson } from './add-person.ts'
import { hashPassword } from './hash-password.ts'
import { findPeopleLimits, requireWithin } from './people-limits.ts'
import { findPerson, type Person } from './person.ts'

/** Takes someone in, with a first password that they change when they sign in. */
export async function createPerson(
  { db, auth, clock, actor }: Acting,
  { password, ...person }: NewPerson & { password: string },
): Promise<Person> {
  const passwordHash = await hashPassword(auth, password)
  const now = clock()
  return db.transaction(async (tx) => {
    requireWithin(await findPeopleLimits(tx, actor), person)
    const id = await addPerson(tx, { person, passwordHash, mustChangePassword: true, now })
    const created = (await findPerson(tx, id, now))!
    await appendAudit(tx, createdEntry(created, { actor, now }))
    return created
  })
}

/** What the log tells of someone who was taken in. */
export function createdEntry(person: Person, { actor, now }: { actor: Actor; now: Date }): AuditEvent {
  const { id, name, isAdmin, adminOf, department, departments, posts } = person
  const details = { person: id, name, isAdmin, department, departments, posts }
  return {
    action: 'person.created',
    actor,
    at: now,
    details: adminOf === null ? details : { ...details, adminOf: { ...adminOf } },
  }
}
