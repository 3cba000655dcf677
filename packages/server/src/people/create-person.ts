import { appendAudit } from '../audit/append-audit.ts'
import type { Acting } from '../services.ts'
import { addPerson, type NewPerson } from './add-person.ts'
import { hashPassword } from './hash-password.ts'
import { findPerson, type Person } from './person.ts'

/** Takes someone in, with a first password that they change when they sign in. */
export async function createPerson(
  { db, auth, clock, actor }: Acting,
  { password, ...person }: NewPerson & { password: string },
): Promise<Person> {
  const passwordHash = await hashPassword(auth, password)
  const now = clock()
  return db.transaction(async (tx) => {
    const id = await addPerson(tx, { person, passwordHash, mustChangePassword: true, now })
    const created = (await findPerson(tx, id, now))!
    const { name, isAdmin, department, departments, posts } = created
    await appendAudit(tx, {
      action: 'person.created',
      actor,
      at: now,
      details: { person: id, name, isAdmin, department, departments, posts },
    })
    return created
  })
}
