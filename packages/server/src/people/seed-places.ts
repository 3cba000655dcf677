import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PostReach } from '@paperwright/runtime/kit'
import { and, eq, isNull } from 'drizzle-orm'
import { appendMany } from '../audit/append-many.ts'
import type { AuditEvent } from '../audit/audit-entry.ts'
import type { Database } from '../db/database.ts'
import { departments, posts } from '../db/account-tables.ts'
import { LIBRARY } from '../program-files.ts'

interface Place {
  id: string
  zh: string
  en: string
}

interface ShippedPost extends Place {
  department: string
  /** Whose records it sees by itself: that of the company's leadership. */
  reach?: PostReach
}

/** The posts and departments that the library's forms speak of. */
export async function readPlaces(): Promise<{ departments: Place[]; posts: ShippedPost[] }> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(LIBRARY, name), 'utf8'))
  return {
    departments: (await read('departments.json')) as Place[],
    posts: (await read('posts.json')) as ShippedPost[],
  }
}

/**
 * Brings the library's posts and departments in; what the office renamed stays as it is. Posts from before there were
 * reaches get theirs, and the log tells so, where the office has changed nothing of them.
 */
export async function seedPlaces(db: Database, now = new Date()): Promise<void> {
  const shipped = await readPlaces()
  await db.insert(departments).values(shipped.departments).onConflictDoNothing()
  await db.insert(posts).values(shipped.posts).onConflictDoNothing()
  const reaching = shipped.posts.flatMap(({ reach, ...post }) => (reach ? [{ ...post, reach }] : []))
  await db.transaction(async (tx) => {
    const told: AuditEvent[] = []
    for (const { reach, ...post } of reaching) {
      const { id, zh, en, department } = post
      const given = await tx
        .update(posts)
        .set({ reach })
        .where(
          and(
            eq(posts.id, id),
            isNull(posts.reach),
            eq(posts.zh, zh),
            eq(posts.en, en),
            eq(posts.department, department),
          ),
        )
        .returning({ id: posts.id })
      if (given.length > 0)
        told.push({ action: 'post.changed', actor: null, at: now, details: { ...post, reach } })
    }
    if (told.length > 0) await appendMany(tx, told)
  })
}
