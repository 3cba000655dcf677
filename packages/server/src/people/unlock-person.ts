import { appendAudit } from '../audit/append-audit.ts'
import { giveTriesBack, guessed } from '../auth/tries.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { findPeopleLimits, requireWithin } from './people-limits.ts'
import { findPerson, type Person } from './person.ts'

/** Lets someone try again whom too many wrong passwords or codes locked out. */
export async function unlockPerson({ db, clock, actor }: Acting, id: string): Promise<Person> {
  const now = clock()
  return db.transaction(async (tx) => {
    const person = await findPerson(tx, id, now)
    if (!person) throw new NotFound(`There is no person ${id}.`)
    requireWithin(await findPeopleLimits(tx, actor), person)
    await giveTriesBack(tx, guessed.password(id), guessed.code(id))
    await appendAudit(tx, { action: 'person.unlocked', actor, at: now, details: { person: id } })
    return (await findPerson(tx, id, now))!
  })
}
