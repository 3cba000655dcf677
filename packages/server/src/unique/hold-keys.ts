import { sql } from 'drizzle-orm'
import { recordKeys } from '../db/schema.ts'

/**
 * What records hold of what stands once: what they do not hold any more goes, what is new is added. Whatever another
 * record holds strictly is refused by the table's index.
 */
export const holdKeys = {
  released: sql`delete from ${recordKeys} using stored
    where record_keys.submission_id = stored.id and record_keys.form_id = stored.form_id and stored.keys is not null
    and not exists (select from jsonb_to_recordset(stored.keys) as held (rule text, value text)
      where held.rule = record_keys.rule and held.value = record_keys.value) returning 1 as done`,
  held: sql`insert into ${recordKeys} (form_id, rule, value, submission_id, strict)
    select stored.form_id, held.rule, held.value, stored.id, held.strict
    from stored, jsonb_to_recordset(stored.keys) as held (rule text, value text, strict boolean)
    on conflict (form_id, rule, value, submission_id) do nothing returning 1 as done`,
}
