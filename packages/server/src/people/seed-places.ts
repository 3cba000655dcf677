import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../db/database.ts'
import { departments, posts } from '../db/account-tables.ts'
import { LIBRARY } from '../program-files.ts'

interface Place {
  id: string
  zh: string
  en: string
}

/** The posts and departments that the library's forms speak of. */
export async function readPlaces(): Promise<{
  departments: Place[]
  posts: (Place & { department: string })[]
}> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(LIBRARY, name), 'utf8'))
  return {
    departments: (await read('departments.json')) as Place[],
    posts: (await read('posts.json')) as (Place & { department: string })[],
  }
}

/** Brings the library's posts and departments in; what the office renamed stays as it is. */
export async function seedPlaces(db: Database): Promise<void> {
  const shipped = await readPlaces()
  await db.insert(departments).values(shipped.departments).onConflictDoNothing()
  await db.insert(posts).values(shipped.posts).onConflictDoNothing()
}
