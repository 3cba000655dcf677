import { and, count, desc, eq, lt, sql } from 'drizzle-orm'
import { seenAs } from '../access/sight.ts'
import type { Database } from '../db/database.ts'
import { submissions } from '../db/schema.ts'
import { recordDrafts } from '../db/work-tables.ts'
import { prepareAppend } from '../records/prepare-append.ts'

export type SubmissionStatements = ReturnType<typeof prepareStatements>

const given = sql.placeholder

/** The hot queries, planned once. */
export function prepareStatements(db: Database) {
  const byId = db
    .select()
    .from(submissions)
    .where(eq(submissions.id, given('id')))
    .prepare('submission_by_id')
  const seen = and(
    eq(submissions.formId, given('formId')),
    seenAs({
      reach: given('reach'),
      id: given('id'),
      departments: given('departments'),
      named: given('named'),
    }),
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
    formOfDraft,
    ...prepareAppend(db),
  }
}
