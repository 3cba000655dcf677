import type { AdminGrants } from '@paperwright/runtime/kit'
import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { users } from '../db/account-tables.ts'
import { ownAddress } from './address.ts'

/** A person as admins see them; moments in ISO 8601. */
export interface Person {
  id: string
  name: string
  /** Null: none of their own. */
  email: string | null
  username: string | null
  phone: string | null
  isAdmin: boolean
  /** The part of an admin's work that they do who are none; null: no part. */
  adminOf: AdminGrants | null
  department: string | null
  /** The departments that one is of beside the foremost. */
  departments: string[]
  posts: string[]
  disabledAt: string | null
  /** Until when too many wrong passwords or codes keep them out. */
  lockedUntil: string | null
  hasSecondFactor: boolean
  createdAt: string
}

export function selectPeople(db: Pick<Database, 'select'>, now: Date) {
  return db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      username: users.username,
      phone: users.phone,
      isAdmin: users.isAdmin,
      adminOf: users.adminOf,
      department: users.department,
      departments: sql<
        string[]
      >`array(select department_id from user_departments where user_departments.user_id = users.id order by 1)`,
      posts: sql<
        string[]
      >`array(select user_posts.post_id from user_posts where user_posts.user_id = users.id order by 1)`,
      disabledAt: users.disabledAt,
      lockedUntil: sql<
        string | null
      >`(select to_char(max(failures.locked_until) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        from sign_in_failures failures where failures.name in ('person:' || users.id, 'code:' || users.id)
        and failures.locked_until > ${now.toISOString()}::timestamptz)`,
      hasSecondFactor: users.twoFactorEnabled,
      createdAt: users.createdAt,
    })
    .from(users)
    .orderBy(asc(users.name), asc(users.id))
    .$dynamic()
}

export function toPerson(row: Awaited<ReturnType<typeof selectPeople>>[number]): Person {
  return {
    ...row,
    email: ownAddress(row.email),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

export async function findPerson(
  db: Pick<Database, 'select'>,
  id: string,
  now: Date,
): Promise<Person | undefined> {
  const [row] = await selectPeople(db, now).where(eq(users.id, id))
  return row && toPerson(row)
}
