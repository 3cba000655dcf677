import { setImmediate as otherRequests } from 'node:timers/promises'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Form } from '@paperwright/runtime'
import { isEnded } from '@paperwright/runtime/kit'
import { keyedForms, recordKeys, submissions } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { holdKeys } from './hold-keys.ts'
import type { UniqueRules } from './unique-rules.ts'

type Keying = Pick<Services, 'db' | 'forms'>

/** Records that are read and written at once. */
const AT_ONCE = 500

/** What is known to be done, by the database: it is never undone. */
const done = new WeakMap<Services['db'], Set<string>>()

/**
 * Sees to it that all records of a form hold what its newest version says: whoever asks first after a version that says
 * something else waits for those that were stored before it. Records that were alike already stay so.
 */
export async function keyRecords(keying: Keying, { newest, rules, keysOf }: UniqueRules): Promise<void> {
  const { db, forms } = keying
  const { id: formId, version } = newest
  const known = done.get(db) ?? new Set<string>()
  done.set(db, known)
  if (known.has(`${formId}@${version}`)) return
  const [keyed] = await db.select().from(keyedForms).where(eq(keyedForms.formId, formId))
  if ((keyed?.version ?? 0) < version) {
    const before = keyed && (await forms.requireVersion(formId, keyed.version)).document
    if (!before || saysOf(before, rules) !== saysOf(newest.document, rules))
      await keyAll(keying, { formId, keysOf })
    await db
      .insert(keyedForms)
      .values({ formId, version })
      .onConflictDoUpdate({
        target: keyedForms.formId,
        set: { version: sql`greatest(${keyedForms.version}, ${version})` },
      })
  }
  known.add(`${formId}@${version}`)
}

/** The rules of a version with what their fields are: where that is the same, records hold the same. */
function saysOf(form: Form, rules: UniqueRules['rules']): string {
  const fields = rules.flatMap((rule) => rule.fields.map((field) => form.properties[field.slice(1)] ?? null))
  return JSON.stringify([form['x-unique'] ?? [], fields.map((field) => field?.['x-field'] ?? null)])
}

async function keyAll(
  { db, forms }: Keying,
  { formId, keysOf }: Pick<UniqueRules, 'keysOf'> & { formId: string },
) {
  let last: string | undefined
  do {
    const rows = await db
      .select()
      .from(submissions)
      .where(and(eq(submissions.formId, formId), last === undefined ? undefined : gt(submissions.id, last)))
      .orderBy(asc(submissions.id))
      .limit(AT_ONCE)
    const held = await Promise.all(
      rows.map(async ({ id, formVersion, state, record, revision }) => ({
        id,
        revision,
        form_id: formId,
        keys: isEnded(state) ? [] : keysOf(await forms.requireVersion(formId, formVersion), record),
      })),
    )
    // What was changed since it was read holds what it should.
    const stored = sql`with stored as (select given.* from jsonb_to_recordset(${JSON.stringify(held)}::text::jsonb)
      as given (id uuid, form_id text, revision int, keys jsonb)
      join ${submissions} using (form_id, id, revision))`
    await db.execute(sql`${stored} ${holdKeys.released}`)
    // The first of those that are alike holds it strictly, which keeps new ones out.
    await db.execute(sql`${stored} insert into ${recordKeys} (form_id, rule, value, submission_id, strict)
      select form_id, held.rule, held.value, id, true
      from stored, jsonb_to_recordset(keys) as held (rule text, value text, strict boolean)
      where held.strict order by id on conflict do nothing`)
    await db.execute(sql`${stored} insert into ${recordKeys} (form_id, rule, value, submission_id, strict)
      select form_id, held.rule, held.value, id, false
      from stored, jsonb_to_recordset(keys) as held (rule text, value text) on conflict do nothing`)
    last = rows.at(-1)?.id
    await otherRequests()
  } while (last !== undefined)
}
