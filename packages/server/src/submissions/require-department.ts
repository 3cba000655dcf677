import { BadRequest } from '../errors.ts'
import { requireDepartments } from '../people/places.ts'
import type { Acting } from '../services.ts'

/**
 * The department that a new record is to belong to, as whoever hands it in says; left out: their foremost. One of their
 * own, or any where they are an admin or of none. Null is said by whoever may choose: it belongs to none.
 */
export async function requireDepartment(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  said: string | null | undefined,
): Promise<string | null> {
  if (said === undefined) return actor.department
  const mayChoose = actor.isAdmin || actor.departments.length === 0
  if (!mayChoose && (said === null || !actor.departments.includes(said)))
    throw new BadRequest('A record belongs to a department of whoever hands it in.', {
      code: 'other-department',
    })
  if (said !== null) await requireDepartments(db, [said])
  return said
}
