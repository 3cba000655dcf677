import { and, inArray, isNull } from 'drizzle-orm'
import { getValue, type Form, type JsonObject, type ZonedMoment } from '@paperwright/runtime'
import { leftOut, readNamed, type Asked, type Circumstances } from '@paperwright/runtime/kit'
import { userPosts, users } from '../db/account-tables.ts'
import type { Services } from '../services.ts'

type Slot = NonNullable<Form['x-signatures']>[number]

/** Which slots of a record are left out, and who would be asked at the others, as things stand now. */
export async function circumstancesOf(
  { db }: Pick<Services, 'db'>,
  { form, record, author, now }: { form: Form; record: JsonObject; author: string; now: ZonedMoment },
): Promise<Circumstances> {
  const slots = form['x-signatures'] ?? []
  const named = slots
    .filter(({ who, posts }) => (who ?? 'any') !== 'any' && posts)
    .flatMap(({ posts }) => posts!)
  const holders = named.length > 0 ? await holdersOf(db, named) : []
  const asked = Object.fromEntries(
    slots.map((slot) => [slot.key, askedAt(slot, { record, author, holders })] as const),
  )
  return { left: leftOut(slots, record, now), asked }
}

interface Held {
  post: string
  person: string
}

function askedAt(
  { posts = [], person, chosen, outsider, who = 'any' }: Slot,
  { record, author, holders }: { record: JsonObject; author: string; holders: readonly Held[] },
): Asked {
  if (chosen) return { people: [] }
  if (outsider || person === 'author') return { people: [author] }
  const held = posts.length > 0 ? { posts } : {}
  if (person !== undefined) {
    const one = readNamed(getValue(record, person))
    return { people: one ? [one.id] : [], ...held }
  }
  if (posts.length === 0) return { anyone: true }
  if (who === 'any') return { posts }
  const people = holders.filter(({ post }) => posts.includes(post)).map((one) => one.person)
  return { people: [...new Set(people)], posts }
}

async function holdersOf(db: Services['db'], posts: readonly string[]): Promise<Held[]> {
  const active = db.select({ id: users.id }).from(users).where(isNull(users.disabledAt))
  return db
    .select({ post: userPosts.postId, person: userPosts.userId })
    .from(userPosts)
    .where(and(inArray(userPosts.postId, [...posts]), inArray(userPosts.userId, active)))
    .orderBy(userPosts.since, userPosts.userId)
}
