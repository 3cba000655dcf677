import type { AdminGrants, PostReach } from '@paperwright/runtime/kit'

/** Who asks, as every verb is told. */
export interface Actor {
  id: string
  name: string
  isAdmin: boolean
  /** The part of an admin's work that someone does who is none; null: no part. */
  adminOf: AdminGrants | null
  /** The id of the department that one is foremost of; null belongs to none. */
  department: string | null
  /** The ids of all departments that one is of. */
  departments: readonly string[]
  /** The ids of the posts that the person holds. */
  posts: readonly string[]
  /** The reach that some of the posts have of their own, by their ids. */
  reaches: Readonly<Record<string, PostReach>>
  /** How the person proved who they are. */
  by: 'session' | 'key'
}

/** An actor who is of no department and holds no post. */
export function plainActor(who: Pick<Actor, 'id' | 'name'> & Partial<Actor>): Actor {
  const { department = null } = who
  return {
    isAdmin: false,
    adminOf: null,
    department,
    departments: department === null ? [] : [department],
    posts: [],
    reaches: {},
    by: 'session',
    ...who,
  }
}
