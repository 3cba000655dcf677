import { eq, or, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/actor.ts'
import { submissions } from '../db/schema.ts'
import type { Reach } from './form-access.ts'

/** Whether a record lies within someone's reach. */
export function sees(
  reach: Reach,
  actor: Actor,
  { createdBy, department }: { createdBy: string | null; department: string | null },
): boolean {
  if (reach === 'all') return true
  if (reach === 'none') return false
  if (createdBy === actor.id) return true
  return reach === 'department' && department !== null && department === actor.department
}

/** The same as a condition on submissions. */
export function seenBy(reach: Reach, actor: Actor): SQL {
  if (reach === 'all') return sql`true`
  if (reach === 'none') return sql`false`
  const own = eq(submissions.createdBy, actor.id)
  if (reach === 'own' || actor.department === null) return own
  return or(own, eq(submissions.department, actor.department))!
}
