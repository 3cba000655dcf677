import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { getValue, type Form, type JsonObject, type ZonedMoment } from '@paperwright/runtime'
import { leftOut, readNamed, type Asked, type Circumstances } from '@paperwright/runtime/kit'
import { departments, mergedPosts, userPosts, users } from '../db/account-tables.ts'
import { planOnce, textsGiven } from '../db/plan-once.ts'
import type { Services } from '../services.ts'

type Slot = NonNullable<Form['x-signatures']>[number]

/** Which slots of a record are left out, and who would be asked at the others, as things stand now. */
export async function circumstancesOf(
  { db }: Pick<Services, 'db'>,
  { form, record, author, now }: { form: Form; record: JsonObject; author: string; now: ZonedMoment },
): Promise<Circumstances> {
  const slots = await withMerged(db, form['x-signatures'] ?? [])
  const named = slots
    .filter(({ who, posts }) => (who ?? 'any') !== 'any' && posts)
    .flatMap(({ posts }) => posts!)
  const holders = named.length > 0 ? await holdersOf(db, named) : []
  const heads = slots.some(({ person }) => person === 'headOfAuthor') ? await headsOver(db, author) : []
  const asked = Object.fromEntries(
    slots.map((slot) => [slot.key, askedAt(slot, { record, author, heads, holders })] as const),
  )
  return { left: leftOut(slots, record, now), asked }
}

interface Held {
  post: string
  person: string
}

function askedAt(
  { posts = [], person, chosen, outsider, who = 'any' }: Slot,
  {
    record,
    author,
    heads,
    holders,
  }: { record: JsonObject; author: string; heads: readonly string[]; holders: readonly Held[] },
): Asked {
  if (chosen) return { people: [] }
  if (outsider || person === 'author') return { people: [author] }
  if (person === 'headOfAuthor') return { people: heads }
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

/** Slots of older versions name posts that were merged into others since. */
async function withMerged(db: Services['db'], slots: readonly Slot[]): Promise<readonly Slot[]> {
  const posts = slots.flatMap((slot) => slot.posts ?? [])
  if (posts.length === 0) return slots
  const merged = await mergedAmong(db).execute({ posts: JSON.stringify(posts) })
  if (merged.length === 0) return slots
  const now = (id: string) => merged.find((one) => one.id === id)?.into ?? id
  return slots.map((slot) => (slot.posts ? { ...slot, posts: [...new Set(slot.posts.map(now))] } : slot))
}

const mergedAmong = planOnce((db) =>
  db
    .select()
    .from(mergedPosts)
    .where(sql`${mergedPosts.id} in ${textsGiven('posts')}`)
    .prepare('merged_posts_among'),
)

/** Whoever leads the department that someone is foremost of; nobody where that is themselves. */
async function headsOver(db: Services['db'], author: string): Promise<string[]> {
  const head = alias(users, 'head')
  const found = await db
    .select({ id: head.id })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.department))
    .innerJoin(head, and(eq(head.id, departments.head), isNull(head.disabledAt)))
    .where(and(eq(users.id, author), ne(head.id, author)))
  return found.map(({ id }) => id)
}

async function holdersOf(db: Services['db'], posts: readonly string[]): Promise<Held[]> {
  const active = db.select({ id: users.id }).from(users).where(isNull(users.disabledAt))
  return db
    .select({ post: userPosts.postId, person: userPosts.userId })
    .from(userPosts)
    .where(and(inArray(userPosts.postId, [...posts]), inArray(userPosts.userId, active)))
    .orderBy(userPosts.since, userPosts.userId)
}
