import { BadRequest } from '../errors.ts'
import { hasDepartments, requireDepartments } from '../people/places.ts'
import type { Acting } from '../services.ts'

/**
 * The department that a new record is to belong to, as whoever hands it in says; left out: their foremost. One of their
 * own, or any where they are an admin or of none. Null is said by whoever may choose: it belongs to none. At a page whoever
 * is of none is asked; a script says it, or its key has one.
 */
export async function requireDepartment(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  said: string | null | undefined,
): Promise<string | null> {
  if (said === undefined) {
    if (actor.by === 'key' && actor.department === null && (await hasDepartments(db)))
      throw new BadRequest(
        'Say which department the record belongs to: `department` in the request, null for none, or make a key that has one.',
        { code: 'department-missing' },
      )
    return actor.department
  }
  const mayChoose = actor.isAdmin || actor.departments.length === 0
  if (!mayChoose && (said === null || !actor.departments.includes(said)))
    throw new BadRequest('A record belongs to a department of whoever hands it in.', {
      code: 'other-department',
    })
  if (said !== null) await requireDepartments(db, [said])
  return said
}
