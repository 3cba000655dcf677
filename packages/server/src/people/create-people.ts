import type { AuditEvent } from '../audit/audit-entry.ts'
import { appendMany } from '../audit/append-many.ts'
import { AppError } from '../errors.ts'
import type { Acting } from '../services.ts'
import { createdEntry } from './create-person.ts'
import { addPerson, type NewPerson } from './add-person.ts'
import { hashPassword } from './hash-password.ts'
import { findPeopleLimits, requireWithin } from './people-limits.ts'
import { findPerson, type Person } from './person.ts'

/** What is wrong with one of several people. */
export interface RowProblem {
  /** The place in what was sent, from 0. */
  row: number
  code: string
  message: string
}

/** Undoes what was only tried. */
class Tried extends Error {}

/**
 * Takes several people in, all of them or, where anything is wrong with one, none: then it says what. `dryRun`: nobody is
 * taken in; passwords are not looked at.
 */
export async function createPeople(
  { db, auth, clock, actor }: Acting,
  { people, dryRun }: { people: readonly (NewPerson & { password: string })[]; dryRun: boolean },
): Promise<{ people: Person[]; problems: RowProblem[] }> {
  const hashes = dryRun ? [] : await Promise.all(people.map(({ password }) => hashPassword(auth, password)))
  const now = clock()
  const problems: RowProblem[] = []
  const created: Person[] = []
  try {
    await db.transaction(async (tx) => {
      const limits = await findPeopleLimits(tx, actor)
      const told: AuditEvent[] = []
      for (const [row, { password: _, ...person }] of people.entries()) {
        try {
          // A step of its own: what is wrong with one row leaves the others to be looked at.
          await tx.transaction(async (step) => {
            requireWithin(limits, person)
            const passwordHash = hashes[row] ?? ''
            const id = await addPerson(step, { person, passwordHash, mustChangePassword: true, now })
            if (dryRun) return
            const one = (await findPerson(step, id, now))!
            created.push(one)
            told.push(createdEntry(one, { actor, now }))
          })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          const code = typeof error.extra['code'] === 'string' ? error.extra['code'] : 'invalid'
          problems.push({ row, code, message: error.message })
        }
      }
      if (dryRun || problems.length > 0) throw new Tried()
      await appendMany(tx, told)
    })
  } catch (error) {
    if (!(error instanceof Tried)) throw error
    return { people: [], problems }
  }
  return { people: created, problems }
}
