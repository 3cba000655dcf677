import { sql } from 'drizzle-orm'
import { compileForm, type Form, type JsonObject, type ZonedMoment } from '@paperwright/runtime'
import { appendMany } from '../audit/append-many.ts'
import { recordHash, type AuditEvent } from '../audit/audit-entry.ts'
import type { Actor } from '../auth/actor.ts'
import type { Database } from '../db/database.ts'
import { submissionEvents, submissions } from '../db/schema.ts'
import { recordWords } from '../finding/search-text.ts'
import { spellWords } from '../finding/spell-words.ts'
import type { FormVersion } from '../forms/form-store.ts'
import { newId } from '../new-id.ts'
import { seriesOfForm } from '../numbers/series-of.ts'
import { takeNumbers } from '../numbers/take-numbers.ts'

/** Something that happened to a record later, without another word of it changed. */
export interface Voided {
  at: Date
  reason: string
}

/** A record that someone handed in. */
export interface DemoRecord {
  form: FormVersion
  record: JsonObject
  actor: Actor
  at: Date
  /** The year of its number, as it was in the office. */
  year: number
  voided?: Voided | undefined
}

/** A record that its form takes, with its words for finding it. */
export interface SoundRecord extends DemoRecord {
  words: string
}

/** What storing needs that no database is asked for. Throws where a form does not take what was made up for it. */
export function requireSoundTold(told: readonly DemoRecord[], zone: string): SoundRecord[] {
  return told.map((one) => {
    const { document } = one.form
    const record = requireSound(document, one.record, { at: one.at, zone })
    return { ...one, record, words: recordWords(document, record) }
  })
}

/**
 * Stores records in their order, some hundreds at a time: with the next numbers of their series, their events and their
 * entries in the audit log; all or nothing.
 */
export async function storeTold(db: Database, sound: readonly SoundRecord[]): Promise<void> {
  const ids = sound.map(({ at }) => newId(at)).sort()
  await db.transaction(async (tx) => {
    const numbers = await takeNumbers(
      tx,
      sound.map(({ form, year }) => ({ series: seriesOfForm(form.document), year })),
    )
    const rows = sound.map(({ form, record, words, actor, at, voided }, index) => {
      const number = numbers[index]!
      return {
        id: ids[index]!,
        number,
        form_id: form.id,
        form_version: form.version,
        revision: voided ? 2 : 1,
        state: voided ? 'void' : 'submitted',
        record,
        search: `${spellWords(number)}\n${words}`,
        created_by: actor.id,
        department: actor.department,
        created_at: at,
        updated_at: voided?.at ?? at,
      }
    })
    await tx.execute(sql`insert into ${submissions} (id, number, form_id, form_version, revision, state, record, search,
        created_by, department, created_at, updated_at)
      select id, number, form_id, form_version, revision, state, record, search, created_by, department, created_at, updated_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told(id uuid, number text, form_id text, form_version int,
        revision int, state text, record jsonb, search text, created_by text, department text, created_at timestamptz,
        updated_at timestamptz)`)
    const happened = sound.flatMap(({ form, record, actor, at, voided }, index) => {
      const event = {
        form_id: form.id,
        submission_id: ids[index]!,
        form_version: form.version,
        record,
        actor: actor.id,
      }
      const first = { ...event, id: newId(at), kind: 'submitted', revision: 1, reason: null, at }
      if (!voided) return [first]
      return [first, { ...event, ...voided, id: newId(voided.at), kind: 'voided', revision: 2 }]
    })
    await tx.execute(sql`insert into ${submissionEvents} (id, form_id, submission_id, kind, revision, form_version, record, actor, reason, at)
      select id, form_id, submission_id, kind, revision, form_version, record, actor, reason, at
      from jsonb_to_recordset(${JSON.stringify(happened)}::jsonb) as told(id uuid, form_id text, submission_id uuid, kind text,
        revision int, form_version int, record jsonb, actor text, reason text, at timestamptz)`)
    await appendMany(
      tx,
      sound.flatMap((one, index) => entriesOf(one, ids[index]!)),
    )
  })
}

function requireSound(form: Form, input: JsonObject, now: ZonedMoment): JsonObject {
  const { record, problems } = compileForm(form).check(input, now)
  const [problem] = problems
  if (problem)
    throw new Error(
      `A made-up record of ${form['x-form'].id} has ${problem.code} at ${problem.path || 'its root'}.`,
    )
  return record
}

function entriesOf({ form, record, actor, at, voided }: DemoRecord, submissionId: string): AuditEvent[] {
  const about = { actor, formId: form.id, submissionId }
  const hash = recordHash(record)
  const submitted: AuditEvent = { ...about, action: 'record.submitted', at, details: { record: hash } }
  if (!voided) return [submitted]
  const details = { revision: 2, reason: voided.reason, record: hash }
  return [submitted, { ...about, action: 'record.voided', at: voided.at, details }]
}
