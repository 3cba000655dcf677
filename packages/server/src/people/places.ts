import { asc, eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { departments, posts, users } from '../db/account-tables.ts'
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

/** Names a post, new or known. */
export async function savePost({ db, clock, actor }: Acting, post: Post): Promise<Post> {
  const { zh, en, department } = post
  await db.transaction(async (tx) => {
    if (department !== null) {
      const [found] = await tx.select().from(departments).where(eq(departments.id, department))
      if (!found) throw new BadRequest(`There is no department ${department}.`)
    }
    await tx.insert(posts).values(post).onConflictDoUpdate({ target: posts.id, set: { zh, en, department } })
    await appendAudit(tx, { action: 'post.changed', actor, at: clock(), details: { ...post } })
  })
  return post
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
    const [post] = await tx.select({ id: posts.id }).from(posts).where(eq(posts.department, id)).limit(1)
    if (person || post)
      throw new Conflict('Someone or some post belongs to this department.', { code: 'in-use' })
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
