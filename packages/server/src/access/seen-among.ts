import { or, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '../auth/actor.ts'
import { forms, submissions } from '../db/schema.ts'
import type { Acting } from '../services.ts'
import type { FormAccess, Reach } from './form-access.ts'
import { rightsOf } from './rights-of.ts'
import { seenBy } from './sees.ts'

/** How far someone sees among the records of every form. */
export async function reachOfForms(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  accessOf: (formId: string) => FormAccess,
): Promise<Map<string, Reach>> {
  const ids = await db.select({ id: forms.id }).from(forms)
  return new Map(ids.map(({ id }) => [id, rightsOf(accessOf(id), actor).see]))
}

/** The records of all forms that lie within reach, as a condition on submissions. */
export function seenAmong(reaches: ReadonlyMap<string, Reach>, actor: Actor): SQL {
  const byReach = new Map<Reach, string[]>()
  for (const [id, reach] of reaches) byReach.set(reach, [...(byReach.get(reach) ?? []), id])
  const conditions = [...byReach].map(([reach, some]): SQL => {
    const among = sql`${submissions.formId} in (select jsonb_array_elements_text(${JSON.stringify(some)}::jsonb))`
    return sql`(${among} and (${seenBy(reach, actor)}))`
  })
  return or(...conditions) ?? sql`false`
}
