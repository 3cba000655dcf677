import { and, eq, sql } from 'drizzle-orm'
import { auditParts } from '../audit/audit-sql.ts'
import type { Database } from '../db/database.ts'
import { handedInDrafts, idempotencyKeys, submissions } from '../db/schema.ts'
import { nextNumberParts } from '../numbers/next-number-parts.ts'
import { holdKeys } from '../unique/hold-keys.ts'
import { actsGiven } from './given-act.ts'
import {
  addEvents,
  addRecords,
  changeRecords,
  keepChain,
  keepSource,
  linkFiles,
  part,
  takeSheets,
} from './record-parts.ts'
import type { ReadyAct } from './ready-act.ts'
import { storeTogether } from './store-together.ts'

const given = sql.placeholder

/**
 * What acts are stored and found with, planned once. Storing is ONE statement, hence one transaction and one journey: each act's record,
 * event, number and entry in the audit log are stored together or not at all. Of several acts given, those that someone
 * was faster with are left out and give no row.
 */
export function prepareAppend(db: Database) {
  return {
    make: storeTogether(prepareMake(db)),
    change: storeTogether(prepareChange(db)),
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

/** New records; not those whose blank sheet is used or void. */
function prepareMake(db: Database) {
  const { moved, numbered } = nextNumberParts(
    db,
    sql`select event_id as what, place, series, year from given where paper is null`,
  )
  const parts = {
    next: sql`select event_id, number from taken union all select what, number from ${numbered}`,
    stored: sql`select given.*, next.number from given join next using (event_id)`,
    event: addEvents(db).getSQL(),
    files: linkFiles,
    held: holdKeys.held,
    ...keepSource,
    ...keepChain,
  }
  const query = addRecords(db, [
    part(db, 'given', actsGiven),
    part(db, 'taken', takeSheets),
    moved,
    numbered,
    ...Object.entries(parts).map(([name, query]) => part(db, name, query)),
    ...auditParts(db),
  ]).prepare('make_records')
  return {
    execute: async (acts: string) =>
      new Map((await query.execute({ acts })).map(({ id, number }) => [id, number])),
    nameOf: ({ given }: ReadyAct) => given.id,
    kindOf: ({ given }: ReadyAct) => given.paper ?? `${given.series} ${given.year}`,
  }
}

/** Acts on records that are there; not those that were made on a revision that is not the newest. */
function prepareChange(db: Database) {
  const query = addEvents(db, [
    part(db, 'given', actsGiven),
    part(db, 'changed', changeRecords),
    part(db, 'stored', sql`select given.* from given join changed using (event_id)`),
    part(db, 'linked', linkFiles),
    part(db, 'released', holdKeys.released),
    part(db, 'held', holdKeys.held),
    ...Object.entries(keepChain).map(([name, query]) => part(db, name, query)),
    ...auditParts(db),
  ]).prepare('change_records')
  return {
    execute: async (acts: string) => new Map((await query.execute({ acts })).map(({ id }) => [id, id])),
    nameOf: ({ given }: ReadyAct) => given.event_id,
    kindOf: ({ given }: ReadyAct) => given.id,
  }
}
