import { and, count, desc, eq, lt, sql } from 'drizzle-orm'
import { seenAs } from '../access/sight.ts'
import { auditParts } from '../audit/audit-sql.ts'
import type { Database } from '../db/database.ts'
import { handedInDrafts, idempotencyKeys, submissionEvents, submissions } from '../db/schema.ts'
import { nextNumberPart } from '../numbers/next-number-part.ts'
import { files, paperNumbers, recordDrafts } from '../db/work-tables.ts'

export type SubmissionStatements = ReturnType<typeof prepareStatements>

const given = sql.placeholder

/**
 * The hot queries, planned once. A save is ONE statement, hence one transaction and one journey: the record, its event,
 * its number and its entry in the audit log are stored together or not at all.
 */
export function prepareStatements(db: Database) {
  const byId = db
    .select()
    .from(submissions)
    .where(eq(submissions.id, given('id')))
    .prepare('submission_by_id')
  const seen = and(
    eq(submissions.formId, given('formId')),
    seenAs({ reach: given('reach'), id: given('actor'), department: given('department') }),
  )
  const newest = db
    .select()
    .from(submissions)
    .where(seen)
    .orderBy(desc(submissions.id))
    .limit(given('limit'))
    .prepare('submissions_newest')
  const before = db
    .select()
    .from(submissions)
    .where(and(seen, lt(submissions.id, given('cursor'))))
    .orderBy(desc(submissions.id))
    .limit(given('limit'))
    .prepare('submissions_before')
  const total = db.select({ total: count() }).from(submissions).where(seen).prepare('submissions_total')
  const byKey = db
    .select({ hash: idempotencyKeys.hash, submission: submissions })
    .from(idempotencyKeys)
    .innerJoin(submissions, eq(submissions.id, idempotencyKeys.submissionId))
    .where(and(eq(idempotencyKeys.actor, given('actor')), eq(idempotencyKeys.key, given('key'))))
    .prepare('submission_by_key')
  const byDraft = db
    .select({ submission: submissions })
    .from(handedInDrafts)
    .innerJoin(
      submissions,
      and(eq(submissions.formId, handedInDrafts.formId), eq(submissions.id, handedInDrafts.submissionId)),
    )
    .where(and(eq(handedInDrafts.owner, given('actor')), eq(handedInDrafts.draft, given('draft'))))
    .prepare('submission_by_draft')
  const formOfDraft = db
    .select({ formId: recordDrafts.formId })
    .from(recordDrafts)
    .where(and(eq(recordDrafts.owner, given('actor')), eq(recordDrafts.id, given('draft'))))
    .prepare('form_of_draft')
  return {
    byId,
    newest,
    before,
    total,
    byKey,
    byDraft,
    formOfDraft,
    submit: prepareSubmit(db, { ...nextNumberPart(db), name: 'submit' }),
    submitNumbered: prepareSubmit(db, numberOnPaper(db)),
    save: prepareSave(db),
  }
}

/**
 * The number of a sheet that was given out, which is used by that. Where it was used beside this, there is no submission
 * for the event to belong to: its foreign key refuses the whole statement.
 */
function numberOnPaper(db: Database) {
  const next = db.$with('next', { number: sql<string>`number` }).as(
    sql`update ${paperNumbers} set submission_id = ${given('id')}::uuid,
      used_at = ${sql.param(given('at'), paperNumbers.usedAt)}::timestamptz
      where form_id = ${given('formId')}::text and number = ${given('number')}::text
      and submission_id is null and voided_at is null returning number`,
  )
  return { next, number: sql`next.number`, name: 'submit_numbered' }
}

/** Stores a record under the number that `next` gives. */
function prepareSubmit(
  db: Database,
  {
    next,
    number,
    name,
  }: (ReturnType<typeof nextNumberPart> | ReturnType<typeof numberOnPaper>) & { name: string },
) {
  const event = db.$with('event').as(
    db
      .insert(submissionEvents)
      .values({
        id: given('eventId'),
        formId: given('formId'),
        submissionId: given('id'),
        kind: 'submitted',
        revision: 1,
        formVersion: given('formVersion'),
        record: given('record'),
        actor: given('actor'),
        at: given('at'),
      })
      .returning({ eventId: submissionEvents.id }),
  )
  const draft = db.$with('draft', { id: sql<string>`id` }).as(
    sql`delete from ${recordDrafts} where ${recordDrafts.id} = ${given('draft')}::uuid
      and ${recordDrafts.owner} = ${given('actor')}::text returning id`,
  )
  // Handed in beside this, the draft is taken by now: the whole statement is refused.
  const handedIn = db.$with('handed_in', { draft: sql<string>`draft` }).as(
    sql`insert into ${handedInDrafts} (owner, draft, form_id, submission_id)
      select ${given('actor')}::text, ${given('draft')}::uuid, ${given('formId')}::text, ${given('id')}::uuid
      where ${given('draft')}::uuid is not null returning draft`,
  )
  const linked = linkFiles(db)
  const key = db.$with('key').as(
    db
      .insert(idempotencyKeys)
      .values({
        actor: given('actor'),
        key: given('key'),
        hash: given('hash'),
        formId: given('formId'),
        submissionId: given('id'),
        at: given('at'),
      })
      .returning({ key: idempotencyKeys.key }),
  )
  const row = sql`select ${given('id')}::uuid, ${number}, ${given('formId')}::text, ${given('formVersion')}::int, 1,
    'submitted', ${sql.param(given('record'), submissions.record)}::jsonb,
    lower(${number}) || chr(10) || ${given('search')}::text, ${given('actor')}::text, ${given('department')}::text,
    ${sql.param(given('at'), submissions.createdAt)}::timestamptz,
    ${sql.param(given('at'), submissions.updatedAt)}::timestamptz
    from next`
  const audit = auditParts(db, 'next')
  return {
    plain: db
      .with(next, event, draft, handedIn, linked, ...audit)
      .insert(submissions)
      .select(row)
      .returning()
      .prepare(name),
    underKey: db
      .with(next, event, draft, handedIn, linked, key, ...audit)
      .insert(submissions)
      .select(row)
      .returning()
      .prepare(`${name}_under_key`),
  }
}

/** The files that a record names become its own. Given as a JSON array of their ids. */
function linkFiles(db: Database, behind?: string) {
  const condition = behind === undefined ? sql`true` : sql`exists (select from ${sql.identifier(behind)})`
  return db.$with('linked', { id: sql<string>`id` }).as(
    sql`update ${files} set submission_id = ${given('id')}::uuid
      where id in (select value::uuid from jsonb_array_elements_text(${given('files')}::text::jsonb))
      and submission_id is null and ${condition} returning id`,
  )
}

/** A correction, or the end of a submission. Stores nothing and gives no row where the revision is no longer the newest. */
function prepareSave(db: Database) {
  const saved = db.$with('saved').as(
    db
      .update(submissions)
      .set({
        record: sql`${sql.param(given('record'), submissions.record)}::jsonb`,
        search: sql`coalesce(${given('search')}::text, ${submissions.search})`,
        state: sql`${given('state')}::text`,
        revision: sql`${submissions.revision} + 1`,
        updatedAt: sql`${sql.param(given('at'), submissions.updatedAt)}::timestamptz`,
      })
      .where(and(eq(submissions.id, given('id')), eq(submissions.revision, given('revision'))))
      .returning(),
  )
  return db
    .with(saved, linkFiles(db, 'saved'), ...auditParts(db, 'saved'))
    .insert(submissionEvents)
    .select(
      sql`select ${given('eventId')}::uuid, ${saved.formId}, ${saved.id}, ${given('kind')}::text, ${saved.revision},
        ${saved.formVersion}, ${saved.record}, ${given('actor')}::text, ${given('reason')}::text, ${saved.updatedAt} from saved`,
    )
    .returning()
    .prepare('save')
}
