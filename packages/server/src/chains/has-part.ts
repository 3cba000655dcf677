import { sql } from 'drizzle-orm'
import type { Acting } from '../services.ts'
import { officeDay, standsInSql } from '../stand-ins/voices.ts'

/** Whether someone, or who they stand in for, is asked for a signature of a record, or they did something about them, or got a copy. */
export async function hasPart(acting: Acting, id: string): Promise<boolean> {
  const { db, actor } = acting
  const voices = standsInSql(actor.id, await officeDay(acting))
  const posts = sql`array(select jsonb_array_elements_text(${JSON.stringify(actor.posts)}::jsonb))`
  const { rows } = (await db.execute(sql`select exists (
      select from signing_asks where submission_id = ${id}::uuid and (person = ${actor.id} or post = any(${posts}))
    ) or exists (
      select from signing_asks ask, (${voices}) as voices where ask.submission_id = ${id}::uuid and ask.step <> ''
        and (voices.form_ids is null or ask.form_id = any(voices.form_ids))
        and (ask.person = voices.id or ask.post in (select post_id from user_posts where user_id = voices.id))
    ) or exists (
      select from signing_parts where submission_id = ${id}::uuid and person = ${actor.id}
    ) as "hasPart"`)) as unknown as { rows: { hasPart: boolean }[] }
  return rows[0]!.hasPart
}
