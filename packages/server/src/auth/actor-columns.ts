import type { PostReach } from '@paperwright/runtime/kit'
import { sql } from 'drizzle-orm'
import { users } from '../db/account-tables.ts'

/** All departments of a person: the foremost, and those beside it. */
export const departmentsOf = sql<string[]>`array(
  select users.department where users.department is not null
  union select user_departments.department_id from user_departments where user_departments.user_id = users.id)`

/** What an actor is made of, of the table of users. */
export const actorColumns = {
  id: users.id,
  name: users.name,
  isAdmin: users.isAdmin,
  adminOf: users.adminOf,
  department: users.department,
  departments: departmentsOf,
  posts: sql<string[]>`array(select user_posts.post_id from user_posts where user_posts.user_id = users.id)`,
  reaches: sql<Record<string, PostReach>>`(select coalesce(jsonb_object_agg(posts.id, posts.reach), '{}')
    from user_posts join posts on posts.id = user_posts.post_id
    where user_posts.user_id = users.id and posts.reach is not null)`,
}
