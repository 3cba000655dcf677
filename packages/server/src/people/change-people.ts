import { appendMany } from '../audit/append-many.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { changeIn, keepAnAdmin, lockAdmins, type PersonChange } from './change-person.ts'
import { findPeopleLimits } from './people-limits.ts'
import { findPerson, type Person } from './person.ts'

/** The same change of several people; what is left out stays. */
export interface PeopleChange {
  /** Their foremost department from now on. */
  department?: string | null
  addPosts?: readonly string[]
  removePosts?: readonly string[]
  isDisabled?: boolean
}

/** Changes several people as one act: all of them, or, where one may not be changed so, nobody. Each has an entry in the log. */
export async function changePeople(
  { db, clock, actor }: Acting,
  { people, change }: { people: readonly string[]; change: PeopleChange },
): Promise<Person[]> {
  const now = clock()
  return db.transaction(async (tx) => {
    await lockAdmins(tx)
    const limits = await findPeopleLimits(tx, actor)
    const done = []
    for (const id of new Set(people)) {
      const person = await findPerson(tx, id, now)
      if (!person) throw new NotFound(`There is no person ${id}.`)
      done.push(await changeIn(tx, { id, change: ofOne(person, change), limits, actor, now }))
    }
    await keepAnAdmin(tx)
    await appendMany(
      tx,
      done.map(({ told }) => told),
    )
    return done.map(({ person }) => person)
  })
}

function ofOne(
  person: Person,
  { department, addPosts = [], removePosts = [], isDisabled }: PeopleChange,
): PersonChange {
  const posts = person.posts.filter((post) => !removePosts.includes(post) && !addPosts.includes(post))
  return {
    ...(department !== undefined && {
      department,
      departments: person.departments.filter((one) => one !== department),
    }),
    ...(addPosts.length + removePosts.length > 0 && { posts: [...posts, ...addPosts] }),
    ...(isDisabled !== undefined && { isDisabled }),
  }
}
