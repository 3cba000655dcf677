import { sql } from 'drizzle-orm'
import type { Acting } from '../services.ts'

/** Whether someone is asked for a signature of a record, or did something about them, or got a copy. */
export async function hasPart({ db, actor }: Acting, id: string): Promise<boolean> {
  const posts = sql`array(select jsonb_array_elements_text(${JSON.stringify(actor.posts)}::jsonb))`
  const { rows } = (await db.execute(sql`select exists (
      select from signing_asks where submission_id = ${id}::uuid and (person = ${actor.id} or post = any(${posts}))
    ) or exists (
      select from signing_parts where submission_id = ${id}::uuid and person = ${actor.id}
    ) as "hasPart"`)) as unknown as { rows: { hasPart: boolean }[] }
  return rows[0]!.hasPart
}
