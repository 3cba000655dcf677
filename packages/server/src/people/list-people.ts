import type { Acting } from '../services.ts'
import {
  findPeopleLimits,
  requireWithin,
  whyBeyond,
  type Beyond,
  type PeopleLimits,
} from './people-limits.ts'
import { findPerson, selectPeople, toPerson, type Person } from './person.ts'

/** A person with why whoever asks may not change them; null where they may. */
export type ListedPerson = Person & { beyond: Beyond | null }

/** Everyone, or, for who administers the people of some departments, those who are of one of these. */
export async function listPeople({ db, clock, actor }: Pick<Acting, 'db' | 'clock' | 'actor'>): Promise<{
  people: ListedPerson[]
  limits: { departments: string[]; posts: string[] } | null
}> {
  const limits = await findPeopleLimits(db, actor)
  const all = (await selectPeople(db, clock())).map(toPerson)
  return {
    people: all
      .filter((person) => isSeen(limits, person))
      .map((person) => ({ ...person, beyond: whyBeyond(limits, person) ?? null })),
    limits: limits ? { departments: [...limits.departments], posts: [...limits.posts] } : null,
  }
}

function isSeen(limits: PeopleLimits | undefined, { department, departments }: Person): boolean {
  return (
    !limits || [department, ...departments].some((one) => one !== null && limits.departments.includes(one))
  )
}

/** Refuses whoever may not change this person. Of someone whom there is not, nothing is found. */
export async function requireOwnPerson(
  { db, clock, actor }: Pick<Acting, 'db' | 'clock' | 'actor'>,
  id: string,
): Promise<void> {
  if (actor.isAdmin) return
  requireWithin(await findPeopleLimits(db, actor), (await findPerson(db, id, clock())) ?? { id })
}
