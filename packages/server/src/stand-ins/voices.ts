import { dayText } from '@paperwright/runtime/kit'
import type { Signer } from '@paperwright/runtime/kit'
import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import { users } from '../db/account-tables.ts'
import { planOnce } from '../db/plan-once.ts'
import { officeTime } from '../office/office.ts'
import type { Acting } from '../services.ts'

/** Someone in whose place one signs, with the posts that they hold now. */
export interface Voice extends Signer {
  name: string
}

/** The day of the office. */
export async function officeDay(acting: Pick<Acting, 'office' | 'clock'>): Promise<string> {
  return dayText(await officeTime(acting))
}

/**
 * Those in whose place someone signs on a day, as SQL: their `id`, and the `form_ids` that it goes for, null for all. Whoever
 * stands in for one who stands in for a third signs for the second alone, so that nothing goes in circles.
 */
export function standsInSql(standIn: string | Placeholder, day: string | Placeholder): SQL {
  return sql`select stand_ins.person as id, stand_ins.form_ids from stand_ins
    join users on users.id = stand_ins.person and users.disabled_at is null
    where stand_ins.stand_in = ${standIn} and stand_ins.ended_at is null
      and ${day}::date between stand_ins.from_day and stand_ins.until_day`
}

/** Those in whose place someone signs a form today, by their names. */
export async function voicesOf(acting: Acting, formId: string): Promise<Voice[]> {
  const { db, actor } = acting
  if (actor.by === 'key') return []
  return voicesOn(db).execute({ person: actor.id, day: await officeDay(acting), form: formId })
}

const voicesOn = planOnce((db) =>
  db
    .select({
      id: users.id,
      name: users.name,
      posts: sql<string[]>`array(select post_id from user_posts where user_id = users.id)`,
    })
    .from(users)
    .where(
      sql`users.id in (
        select voices.id from (${standsInSql(sql.placeholder('person'), sql.placeholder('day'))}) as voices
        where voices.form_ids is null or ${sql.placeholder('form')} = any(voices.form_ids))`,
    )
    .orderBy(users.name, users.id)
    .prepare('voices_on'),
)
