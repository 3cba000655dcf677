import { setImmediate as otherRequests } from 'node:timers/promises'
import { asc, gt, sql } from 'drizzle-orm'
import type { Json, JsonObject } from '@paperwright/runtime'
import { VERBS, type DepartmentMove, type Verb } from '@paperwright/runtime/kit'
import type { Database } from '../db/database.ts'
import { submissions } from '../db/schema.ts'
import { RECORD_ACTIONS, recordHash } from './audit-entry.ts'
import { canonicalText } from './canonical.ts'
import type { Tell } from './verify-chain.ts'

/** Records of one statement: each comes with all its events and entries. */
const PAGE = 200
const MOST_TOLD = 100

const ACTIONS = sql.raw(`(${RECORD_ACTIONS.map((action) => `'${action}'`).join(', ')})`)

interface StoredEvent {
  kind: Verb
  revision: number
  record: JsonObject
  actor: string | null
  moved: DepartmentMove | null
  signing: JsonObject | null
  at: string
}

/** Each record and each of its events against its entries, one for one; and entries and events of records that are gone. */
export async function verifyRecords(
  db: Database,
  tell: Tell,
): Promise<{ records: number; unlogged: number }> {
  const began = await beginOf(db)
  let [records, unlogged] = [0, 0]
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await selectStored(db)
      .where(gt(submissions.id, after))
      .orderBy(asc(submissions.id))
      .limit(PAGE)
    for (const row of rows) {
      if (isFromBefore(row, began)) unlogged++
      else {
        records++
        const fault = faultOf(row, began)
        if (fault !== undefined) tell(null, fault)
      }
    }
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) break
    await otherRequests()
  }
  await tellOrphans(db, tell)
  return { records, unlogged }
}

/** When the log began; undefined while it is empty. */
async function beginOf(db: Database): Promise<string | undefined> {
  const { rows } = (await db.execute(
    sql`select (entry::jsonb ->> 'at') as at from audit_log order by seq limit 1`,
  )) as unknown as { rows: { at: string }[] }
  return rows[0]?.at
}

/** Each record with its events and entries, as they stand together at one moment: records change while others are read. */
function selectStored(db: Database) {
  return db
    .select({
      id: submissions.id,
      number: submissions.number,
      record: submissions.record,
      revision: submissions.revision,
      state: submissions.state,
      department: submissions.department,
      createdBy: submissions.createdBy,
      createdAt: submissions.createdAt,
      // Columns are written with their tables: drizzle leaves them out where a query has only one.
      events: sql<
        StoredEvent[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('kind', event.kind, 'revision', event.revision,
        'record', event.record, 'actor', event.actor,
        'moved', event.moved, 'signing', event.signing, 'at', event.at) order by event.revision), '[]')
        from submission_events event where event.submission_id = submissions.id)`,
      entries: sql<string[]>`(select coalesce(jsonb_agg(log.entry order by log.seq), '[]') from audit_log log
        where log.submission_id = submissions.id and log.action in ${ACTIONS})`,
    })
    .from(submissions)
    .$dynamic()
}

type Stored = Awaited<ReturnType<typeof selectStored>>[number]

/** Nobody handed it in, since there were no accounts; what happened to it later is in the log. */
function isFromBefore({ createdBy, createdAt, entries }: Stored, began: string | undefined): boolean {
  const isOlder = began === undefined || createdAt.getTime() < new Date(began).getTime()
  return createdBy === null && isOlder && entries.length === 0
}

/** What does not agree, if anything. */
function faultOf(
  { number, record, revision, state, department, events, entries }: Stored,
  began: string | undefined,
): string | undefined {
  // Events without a name are from before there were accounts, and a log.
  const isOlder = ({ actor, at }: StoredEvent) =>
    actor === null && began !== undefined && new Date(at).getTime() < new Date(began).getTime()
  const happened = events.filter((event) => !isOlder(event))
  const told = entries.map(
    (entry) =>
      JSON.parse(entry) as { action: string; details?: { record?: unknown; moved?: Json; signing?: Json } },
  )
  for (const [index, event] of happened.entries()) {
    const entry = told[index]
    if (!entry) return `the event ${event.revision} of the record ${number} has no entry`
    const isSame =
      entry.action === `record.${event.kind}` &&
      entry.details?.record === recordHash(event.record) &&
      (entry.details.signing ?? null) === (event.signing && recordHash(event.signing)) &&
      canonicalText(entry.details.moved ?? null) === canonicalText(event.moved && { ...event.moved })
    if (!isSame) return `the event ${event.revision} of the record ${number} is not as the log says`
  }
  if (told.length === 0) return `the record ${number} has no entry`
  if (told.length > happened.length) return `the record ${number} lacks an event that the log tells of`
  const last = events.at(-1)!
  const move = events.findLast(({ moved }) => moved)?.moved ?? undefined
  const isLast =
    last.revision === revision &&
    recordHash(last.record) === recordHash(record) &&
    state === stateAfter(events) &&
    (move === undefined || move.to === department)
  return isLast ? undefined : `the record ${number} is not as the log says`
}

function stateAfter(events: readonly StoredEvent[]): string | undefined {
  return events.map(({ kind }) => VERBS[kind].to).findLast((to) => to !== 'same')
}

async function tellOrphans(db: Database, tell: Tell): Promise<void> {
  const ask = async (query: ReturnType<typeof sql>) =>
    ((await db.execute(query)) as unknown as { rows: { id: string; seq?: string }[] }).rows
  const gone = await ask(sql`select min(log.seq)::text as seq, log.submission_id as id from audit_log log
    where log.action in ${ACTIONS} and log.submission_id is not null
    and not exists (select from submissions where submissions.id = log.submission_id)
    group by log.submission_id order by 1 limit ${MOST_TOLD}`)
  for (const { id } of gone) tell(null, `the record ${id} is missing`)
  const loose = await ask(sql`select distinct event.submission_id as id from submission_events event
    where not exists (select from submissions where submissions.id = event.submission_id)
    order by 1 limit ${MOST_TOLD}`)
  for (const { id } of loose) tell(null, `events of the record ${id} are there, and it is not`)
}
