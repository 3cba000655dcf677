import { asc, eq, or, sql } from 'drizzle-orm'
import type { PostReach } from '@paperwright/runtime/kit'
import { appendAudit } from '../audit/append-audit.ts'
import { apiKeys, departments, posts, userDepartments, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { BadRequest, Conflict, NotFound } from '../errors.ts'
import type { Acting, Services } from '../services.ts'
import { findNamed, wordNamed } from './find-named.ts'
import { readPlaces } from './seed-places.ts'

export interface Department {
  id: string
  zh: string
  en: string
}

export interface Post extends Department {
  department: string | null
  /** Whose records it sees where a form's rules do not name it; null where nobody has said, which is nobody's. */
  reach: PostReach | null
}

/** The posts and departments of the office. */
export async function listPlaces({
  db,
}: Pick<Services, 'db'>): Promise<{ posts: Post[]; departments: Department[] }> {
  const [postRows, departmentRows] = await Promise.all([
    db.select().from(posts).orderBy(asc(posts.department), asc(posts.id)),
    db.select().from(departments).orderBy(asc(departments.id)),
  ])
  return { posts: postRows, departments: departmentRows }
}

/** Names a department, new or known. */
export async function saveDepartment(
  { db, clock, actor }: Acting,
  department: Department,
): Promise<Department> {
  const { zh, en } = department
  await db.transaction(async (tx) => {
    await tx
      .insert(departments)
      .values(department)
      .onConflictDoUpdate({ target: departments.id, set: { zh, en } })
    await appendAudit(tx, { action: 'department.changed', actor, at: clock(), details: { ...department } })
  })
  return department
}

/** Names a post, new or known, and says what it sees by itself; left out, that stays. */
export async function savePost(
  { db, clock, actor }: Acting,
  post: Omit<Post, 'reach'> & { reach?: PostReach | undefined },
): Promise<Post> {
  const { id, zh, en, department, reach } = post
  const set = { zh, en, department, ...(reach !== undefined && { reach }) }
  return db.transaction(async (tx) => {
    const named = [...(department === null ? [] : [department]), ...(Array.isArray(reach) ? reach : [])]
    await requireDepartments(tx, named)
    const [saved] = await tx
      .insert(posts)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: posts.id, set })
      .returning()
    await appendAudit(tx, { action: 'post.changed', actor, at: clock(), details: { ...saved! } })
    return saved!
  })
}

/** Whether the office has any department. */
export async function hasDepartments(db: Pick<Database, 'select'>): Promise<boolean> {
  return (await db.select({ id: departments.id }).from(departments).limit(1)).length > 0
}

/** Refuses departments that there are none of. */
export async function requireDepartments(
  tx: Pick<Database, 'select'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const known = new Set((await tx.select({ id: departments.id }).from(departments)).map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined)
    throw new BadRequest(`There is no department ${missing}.`, { code: 'no-department' })
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
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.department, id)).limit(1)
    const [beside] = await tx
      .select()
      .from(userDepartments)
      .where(eq(userDepartments.departmentId, id))
      .limit(1)
    const [admin] = await tx
      .select({ id: users.id })
      .from(users)
      .where(sql`${users.adminOf} -> 'people' ? ${id}::text`)
      .limit(1)
    const [key] = await tx.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.department, id)).limit(1)
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(or(eq(posts.department, id), sql`${posts.reach} ? ${id}::text`))
      .limit(1)
    if (person || beside || admin || key || post)
      throw new Conflict('Someone, a key for scripts or some post belongs to this department.', {
        code: 'in-use',
      })
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
