import { dayText } from '@paperwright/runtime/kit'
import type { Signer } from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
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
export function standsInSql(standIn: string, day: string): SQL {
  return sql`select stand_ins.person as id, stand_ins.form_ids from stand_ins
    join users on users.id = stand_ins.person and users.disabled_at is null
    where stand_ins.stand_in = ${standIn} and stand_ins.ended_at is null
      and ${day}::date between stand_ins.from_day and stand_ins.until_day`
}

/** Those in whose place someone signs a form today, by their names. */
export async function voicesOf(acting: Acting, formId: string): Promise<Voice[]> {
  const { db, actor } = acting
  if (actor.by === 'key') return []
  const day = await officeDay(acting)
  const { rows } = (await db.execute(sql`select users.id, users.name,
      array(select post_id from user_posts where user_id = users.id) as posts
    from users where users.id in (
      select voices.id from (${standsInSql(actor.id, day)}) as voices
      where voices.form_ids is null or ${formId} = any(voices.form_ids)
    ) order by users.name, users.id`)) as unknown as { rows: Voice[] }
  return rows.map(({ id, name, posts }) => ({ id, name, posts }))
}
