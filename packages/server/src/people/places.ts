import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { PostReach } from '@paperwright/runtime/kit'
import { appendAudit } from '../audit/append-audit.ts'
import { apiKeys, departments, mergedPosts, posts, userDepartments, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { BadRequest, Conflict, NotFound } from '../errors.ts'
import type { Acting, Services } from '../services.ts'
import { findNamed, wordNamed } from './find-named.ts'
import { endPost } from './holders.ts'
import { readPlaces } from './seed-places.ts'

interface Place {
  id: string
  zh: string
  en: string
  /** Nobody is given it any more, and nothing comes to belong to it; what names it goes on naming it. */
  isRetired: boolean
}

export interface Department extends Place {
  /** The id of whoever leads it. */
  head: string | null
}

export interface Post extends Place {
  department: string | null
  /** Whose records it sees where a form's rules do not name it; null where nobody has said, which is nobody's. */
  reach: PostReach | null
}

/** What is left out stays. */
type Naming<P extends Place, Kept extends keyof P> = Omit<P, Kept | 'isRetired'> & {
  [key in Kept | 'isRetired']?: P[key] | undefined
}

/** The posts and departments of the office. */
export async function listPlaces({
  db,
}: Pick<Services, 'db'>): Promise<{ posts: Post[]; departments: Department[] }> {
  const [postRows, departmentRows] = await Promise.all([
    db.select().from(posts).orderBy(asc(posts.department), asc(posts.id)),
    db.select().from(departments).orderBy(asc(departments.id)),
  ])
  return { posts: postRows.map(shown), departments: departmentRows.map(shown) }
}

function shown<Row extends { retiredAt: Date | null }>({ retiredAt, ...row }: Row) {
  return { ...row, isRetired: retiredAt !== null }
}

/**
 * Names a department, new or known, and says who leads it. Retiring it is refused while people who may sign in, keys or
 * posts in use belong to it.
 */
export async function saveDepartment(
  { db, clock, actor }: Acting,
  { id, zh, en, head, isRetired }: Naming<Department, 'head'>,
): Promise<Department> {
  const now = clock()
  return db.transaction(async (tx) => {
    if (head) await requirePerson(tx, head)
    const [before] = await tx.select().from(departments).where(eq(departments.id, id)).for('update')
    if (isRetired && !before?.retiredAt) await requireLeft(tx, id)
    const set = { zh, en, ...(head !== undefined && { head }), ...retiring(before, isRetired, now) }
    const [saved] = await tx
      .insert(departments)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: departments.id, set })
      .returning()
    const { retiredAt: _, ...told } = saved!
    const details = { ...told, ...(isRetired !== undefined && { isRetired }) }
    await appendAudit(tx, { action: 'department.changed', actor, at: now, details })
    return shown(saved!)
  })
}

/** Names a post, new or known, and says what it sees by itself. Once it is retired, nobody holds it. */
export async function savePost(
  { db, clock, actor }: Acting,
  { id, zh, en, department, reach, isRetired }: Naming<Post, 'reach'>,
): Promise<Post> {
  const now = clock()
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(posts).where(eq(posts.id, id)).for('update')
    if (department !== null && department !== before?.department) await requireDepartments(tx, [department])
    if (Array.isArray(reach)) await requireDepartments(tx, reach, { evenRetired: true })
    const set = {
      zh,
      en,
      department,
      ...(reach !== undefined && { reach }),
      ...retiring(before, isRetired, now),
    }
    // Under its old id it is a post of its own again.
    await tx.delete(mergedPosts).where(eq(mergedPosts.id, id))
    const [saved] = await tx
      .insert(posts)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: posts.id, set })
      .returning()
    const released = isRetired ? await endPost(tx, id, { now }) : []
    const { retiredAt: _, ...told } = saved!
    const details = {
      ...told,
      ...(isRetired !== undefined && { isRetired }),
      ...(released.length > 0 && { released }),
    }
    await appendAudit(tx, { action: 'post.changed', actor, at: now, details })
    return shown(saved!)
  })
}

/** Retired once, it stays so since that day. */
function retiring(before: { retiredAt: Date | null } | undefined, isRetired: boolean | undefined, now: Date) {
  if (isRetired === undefined) return {}
  return { retiredAt: isRetired ? (before?.retiredAt ?? now) : null }
}

async function requirePerson(tx: Pick<Database, 'select'>, id: string): Promise<void> {
  const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id))
  if (!person) throw new BadRequest(`There is no person ${id}.`, { code: 'no-person' })
}

/** Whether the office has any department. */
export async function hasDepartments(db: Pick<Database, 'select'>): Promise<boolean> {
  return (await db.select({ id: departments.id }).from(departments).limit(1)).length > 0
}

/** Refuses departments that there are none of, and, where something is to belong to them, retired ones. */
export async function requireDepartments(
  tx: Pick<Database, 'select'>,
  ids: readonly string[],
  { evenRetired = false } = {},
): Promise<void> {
  if (ids.length === 0) return
  const known = await tx.select({ id: departments.id, retiredAt: departments.retiredAt }).from(departments)
  requireKnown(evenRetired ? known.map(({ id }) => ({ id, retiredAt: null })) : known, ids, 'department')
}

/** Refuses ids that are not known, or are those of what is retired. */
export function requireKnown(
  known: readonly { id: string; retiredAt: Date | null }[],
  ids: readonly string[],
  what: 'post' | 'department',
): void {
  for (const id of ids) {
    const place = known.find((one) => one.id === id)
    if (!place) throw new BadRequest(`There is no ${what} ${id}.`, { code: `no-${what}` })
    if (place.retiredAt !== null)
      throw new BadRequest(`The ${what} ${id} is retired.`, { code: `retired-${what}` })
  }
}

/** Removes a post that nobody holds and that no right, form or report names; refused with all the places that do. */
export async function removePost({ db, clock, actor }: Acting, id: string): Promise<void> {
  if ((await readPlaces()).posts.some((post) => post.id === id))
    throw new Conflict('The forms of the library speak of this post; it stays.', { code: 'in-library' })
  await db.transaction(async (tx) => {
    const named = await findNamed(tx, id)
    if (named.length > 0)
      throw new Conflict(`This post is named elsewhere: ${named.map(wordNamed).join('; ')}.`, {
        code: 'in-use',
        named,
      })
    const removed = await tx.delete(posts).where(eq(posts.id, id)).returning()
    if (removed.length === 0) throw new NotFound(`There is no post ${id}.`)
    await appendAudit(tx, { action: 'post.changed', actor, at: clock(), details: { id, removed: true } })
  })
}

/** Removes a department that nobody and no post belongs to. */
export async function removeDepartment({ db, clock, actor }: Acting, id: string): Promise<void> {
  if ((await readPlaces()).departments.some((department) => department.id === id))
    throw new Conflict('The posts of the library belong to this department; it stays.', {
      code: 'in-library',
    })
  await db.transaction(async (tx) => {
    await requireUnused(tx, id)
    const removed = await tx.delete(departments).where(eq(departments.id, id)).returning()
    if (removed.length === 0) throw new NotFound(`There is no department ${id}.`)
    await appendAudit(tx, {
      action: 'department.changed',
      actor,
      at: clock(),
      details: { id, removed: true },
    })
  })
}

const IN_USE = 'Someone, a key for scripts or some post belongs to this department.'

/** Refuses where anything in use belongs to a department: people who may sign in, keys, posts that people may be given. */
async function requireLeft(tx: Pick<Database, 'select'>, id: string): Promise<void> {
  const isIn = or(
    eq(users.department, id),
    sql`exists (select from ${userDepartments} where ${userDepartments.userId} = ${users.id}
      and ${userDepartments.departmentId} = ${id})`,
  )
  const held = [
    tx
      .select({ id: users.id })
      .from(users)
      .where(and(isIn, isNull(users.disabledAt)))
      .limit(1),
    tx.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.department, id)).limit(1),
    tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.department, id), isNull(posts.retiredAt)))
      .limit(1),
  ]
  for (const query of held) if ((await query).length > 0) throw new Conflict(IN_USE, { code: 'in-use' })
}

/** Refuses where anything at all names a department. */
async function requireUnused(tx: Pick<Database, 'select'>, id: string): Promise<void> {
  const held = [
    tx
      .select({ id: users.id })
      .from(users)
      .where(or(eq(users.department, id), sql`${users.adminOf} -> 'people' ? ${id}::text`))
      .limit(1),
    tx
      .select({ id: userDepartments.userId })
      .from(userDepartments)
      .where(eq(userDepartments.departmentId, id))
      .limit(1),
    tx.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.department, id)).limit(1),
    tx
      .select({ id: posts.id })
      .from(posts)
      .where(or(eq(posts.department, id), sql`${posts.reach} ? ${id}::text`))
      .limit(1),
  ]
  for (const query of held) if ((await query).length > 0) throw new Conflict(IN_USE, { code: 'in-use' })
}
