import { and, eq, sql } from 'drizzle-orm'
import { auditParts } from '../audit/audit-sql.ts'
import type { Database } from '../db/database.ts'
import { handedInDrafts, idempotencyKeys, submissions } from '../db/schema.ts'
import { nextNumberPart } from '../numbers/next-number-part.ts'
import { oneGiven } from './given-act.ts'
import {
  addEvents,
  addRecords,
  changeRecords,
  keepSource,
  linkFiles,
  part,
  takeSheets,
} from './record-parts.ts'

const given = sql.placeholder

/**
 * What one act is stored with, planned once. It is ONE statement, hence one transaction and one journey: the record, its
 * event, its number and its entry in the audit log are stored together or not at all.
 */
export function prepareAppend(db: Database) {
  return {
    make: prepareMake(db),
    change: prepareChange(db),
    byKey: db
      .select({ hash: idempotencyKeys.hash, row: submissions })
      .from(idempotencyKeys)
      .innerJoin(submissions, eq(submissions.id, idempotencyKeys.submissionId))
      .where(and(eq(idempotencyKeys.actor, given('actor')), eq(idempotencyKeys.key, given('key'))))
      .prepare('record_by_key'),
    byDraft: db
      .select({ row: submissions })
      .from(handedInDrafts)
      .innerJoin(
        submissions,
        and(eq(submissions.formId, handedInDrafts.formId), eq(submissions.id, handedInDrafts.submissionId)),
      )
      .where(and(eq(handedInDrafts.owner, given('actor')), eq(handedInDrafts.draft, given('draft'))))
      .prepare('record_by_draft'),
  }
}

/** A new record. Stores nothing and gives no row where the blank sheet whose number it takes is used or void. */
function prepareMake(db: Database) {
  const { moved, number } = nextNumberPart(db, sql`select series, year, 1 from given where paper is null`)
  const parts = {
    next: sql`select number from taken union all select ${number} from ${moved}`,
    stored: sql`select given.*, next.number from given, next`,
    event: addEvents(db).getSQL(),
    files: linkFiles,
    ...keepSource,
  }
  return addRecords(db, [
    part(db, 'given', oneGiven),
    part(db, 'taken', takeSheets),
    moved,
    ...Object.entries(parts).map(([name, query]) => part(db, name, query)),
    ...auditParts(db, 'next'),
  ]).prepare('make_record')
}

/** An act on a record that is there. Stores nothing and gives no row where it was made on a revision that is not the newest. */
function prepareChange(db: Database) {
  return addEvents(db, [
    part(db, 'given', oneGiven),
    part(db, 'changed', changeRecords),
    part(db, 'stored', sql`select given.* from given join changed using (id)`),
    part(db, 'linked', linkFiles),
    ...auditParts(db, 'changed'),
  ]).prepare('change_record')
}
