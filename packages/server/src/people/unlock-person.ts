import { appendAudit } from '../audit/append-audit.ts'
import { forgetFailures } from '../auth/sign-in-lock.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { findPerson, type Person } from './person.ts'

/** Lets someone try again whom too many wrong passwords locked out. */
export async function unlockPerson({ db, clock, actor }: Acting, id: string): Promise<Person> {
  const now = clock()
  return db.transaction(async (tx) => {
    const person = await findPerson(tx, id, now)
    if (!person) throw new NotFound(`There is no person ${id}.`)
    await forgetFailures(tx, person.email)
    if (person.username) await forgetFailures(tx, person.username)
    await appendAudit(tx, { action: 'person.unlocked', actor, at: now, details: { person: id } })
    return (await findPerson(tx, id, now))!
  })
}
