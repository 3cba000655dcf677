import type { AdminGrants, PostReach } from '@paperwright/runtime/kit'
import type { Actor } from '../auth/actor.ts'
import { posts } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { formAccess } from '../db/work-tables.ts'
import { Forbidden } from '../errors.ts'

/** What someone who administers the people of some departments may do with them. */
export interface PeopleLimits {
  /** Whoever it is: nobody gives themselves anything. */
  self: string
  departments: readonly string[]
  /** The posts that may be given: none opens more than these departments. */
  posts: readonly string[]
}

/** What of a person decides whose they are. */
export interface Placed {
  id?: string
  isAdmin?: boolean
  adminOf?: AdminGrants | null
  department?: string | null
  departments?: readonly string[]
  posts?: readonly string[]
}

export type Beyond = 'self' | 'admin' | 'department' | 'post'

/** Undefined: a full admin, who may do everything. */
export async function findPeopleLimits(
  db: Pick<Database, 'select'>,
  actor: Actor,
): Promise<PeopleLimits | undefined> {
  if (actor.isAdmin) return undefined
  const departments = actor.adminOf?.people ?? []
  const [all, rules] = await Promise.all([
    db.select().from(posts),
    db.select({ access: formAccess.access }).from(formAccess),
  ])
  const seesAll = (post: string) => rules.some(({ access }) => access.posts[post]?.see === 'all')
  const mayBeGiven = (post: (typeof all)[number]) =>
    post.department !== null &&
    departments.includes(post.department) &&
    isWithin(post.reach, departments) &&
    !seesAll(post.id)
  return { self: actor.id, departments, posts: all.filter(mayBeGiven).map(({ id }) => id) }
}

function isWithin(reach: PostReach | null, departments: readonly string[]): boolean {
  return reach === null || (reach !== 'all' && reach.every((one) => departments.includes(one)))
}

/** Why a person, as they are or are to be, is not one of theirs; undefined where they are. */
export function whyBeyond(limits: PeopleLimits | undefined, person: Placed): Beyond | undefined {
  if (!limits) return undefined
  if (person.id === limits.self) return 'self'
  if (person.isAdmin || person.adminOf) return 'admin'
  const { department = null, departments = [], posts: held = [] } = person
  const of = [...(department === null ? [] : [department]), ...departments]
  if (department === null || of.some((one) => !limits.departments.includes(one))) return 'department'
  return held.some((post) => !limits.posts.includes(post)) ? 'post' : undefined
}

const REFUSALS: Record<Beyond, string> = {
  self: 'Your own account is changed by another admin.',
  admin: 'Admins, and those who do a part of their work, are changed by full admins alone.',
  department: 'You may take in and change the people of your departments alone, and they stay in these.',
  post: 'A post that opens more than your departments is given by full admins alone.',
}

/** Refuses what goes beyond the limits of whoever asks. */
export function requireWithin(limits: PeopleLimits | undefined, person: Placed): void {
  const why = whyBeyond(limits, person)
  if (why) throw new Forbidden(REFUSALS[why], { code: `beyond-${why}` })
}
