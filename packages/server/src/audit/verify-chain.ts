import { createHash } from 'node:crypto'
import { setImmediate as otherRequests } from 'node:timers/promises'
import { asc, eq, gt, sql } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { auditHead, auditLog } from '../db/audit-tables.ts'
import { submissions } from '../db/schema.ts'
import { recordHash } from './audit-entry.ts'

/** What does not hold. */
export interface Break {
  /** The entry where it shows; null for something beside the log. */
  seq: number | null
  says: string
}

export interface Verification {
  /** Entries looked at. */
  entries: number
  /** Stored records compared with what the log says of them. */
  records: number
  /** The hash at the end: noted elsewhere, it proves later that nothing before was changed or cut off. */
  head: string
  /** At most a hundred. */
  breaks: Break[]
}

const PAGE = 1000
const MOST_TOLD = 100

/**
 * Reads the whole log and hashes it anew, then compares each stored record with what the log says of it last. `expect` is a
 * head noted earlier, which must stand in the chain.
 */
export async function verifyChain(db: Database, { expect }: { expect?: string } = {}): Promise<Verification> {
  const breaks: Break[] = []
  const tell = (seq: number | null, says: string) => {
    if (breaks.length < MOST_TOLD) breaks.push({ seq, says })
  }
  // The end first: entries that are added meanwhile stand behind it.
  const [head] = await db.select().from(auditHead).where(eq(auditHead.id, 1))
  let hash = ''
  let seq = 0
  let isExpectedFound = expect === undefined || expect === ''
  const lastSaid = new Map<string, string>()
  for (;;) {
    const rows = await db
      .select()
      .from(auditLog)
      .where(gt(auditLog.seq, seq))
      .orderBy(asc(auditLog.seq))
      .limit(PAGE)
    for (const row of rows) {
      if (row.seq !== seq + 1) tell(row.seq, `entries ${seq + 1} to ${row.seq - 1} are missing`)
      seq = row.seq
      const computed = createHash('sha256')
        .update(hash + row.entry)
        .digest('hex')
      if (computed !== row.hash) tell(seq, 'the entry was changed, or one before it')
      hash = row.hash
      isExpectedFound ||= hash === expect
      checkColumns(row, tell)
      const said = saidOf(row.entry)
      if (row.submissionId !== null && said !== undefined) lastSaid.set(row.submissionId, said)
    }
    if (rows.length < PAGE) break
    await otherRequests()
  }
  if (!head) tell(null, 'the end of the chain is not noted')
  else if (head.seq > seq) tell(null, `entries ${seq + 1} to ${head.seq} are missing at the end`)
  else if (head.seq === seq && head.hash !== hash) tell(seq, 'the end of the chain says another hash')
  if (!isExpectedFound) tell(null, 'the hash noted earlier does not stand in the chain')
  const records = await compareRecords(db, lastSaid, tell)
  return { entries: seq, records, head: hash, breaks }
}

/** The columns repeat the entry; what they are searched by must be what was hashed. */
function checkColumns(row: typeof auditLog.$inferSelect, tell: (seq: number, says: string) => void): void {
  const entry = JSON.parse(row.entry) as {
    at: string
    action: string
    actor: { id: string } | null
    formId?: string
    submissionId?: string
  }
  const isSame =
    entry.at === row.at.toISOString() &&
    entry.action === row.action &&
    (entry.actor?.id ?? null) === row.actor &&
    (entry.formId ?? null) === row.formId &&
    (entry.submissionId ?? null) === row.submissionId
  if (!isSame) tell(row.seq, 'its columns say something else than the entry')
}

/** Stored records, and their last events, against the log; records from before there was a log have no entry. */
async function compareRecords(
  db: Database,
  lastSaid: ReadonlyMap<string, string>,
  tell: (seq: null, says: string) => void,
): Promise<number> {
  let count = 0
  let after = '00000000-0000-0000-0000-000000000000'
  const unseen = new Set(lastSaid.keys())
  for (;;) {
    const rows = await selectStored(db)
      .where(gt(submissions.id, after))
      .orderBy(asc(submissions.id))
      .limit(PAGE)
    for (const row of rows) {
      unseen.delete(row.id)
      const said = lastSaid.get(row.id)
      if (said === undefined) continue
      count++
      if (!isAsSaid(row, said)) tell(null, `the record ${row.number} is not as the log says`)
    }
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) break
    await otherRequests()
  }
  for (const id of unseen) tell(null, `the record ${id} is missing`)
  return count
}

/** Each record with its last event and its last entry, as they stand together at one moment: records change while others are read. */
function selectStored(db: Database) {
  return db
    .select({
      id: submissions.id,
      number: submissions.number,
      record: submissions.record,
      // Columns are written with their tables: drizzle leaves them out where a query has only one.
      event: sql<JsonObject | null>`(select event.record from submission_events event
        where event.submission_id = submissions.id order by event.revision desc limit 1)`,
      entry: sql<string | null>`(select log.entry from audit_log log where log.submission_id = submissions.id
        and log.action in ('record.submitted', 'record.corrected', 'record.voided') order by log.seq desc limit 1)`,
    })
    .from(submissions)
    .$dynamic()
}

type Stored = Awaited<ReturnType<typeof selectStored>>[number]

/** `said` is what the chain said last when it was read; a later entry says what happened since. */
function isAsSaid({ record, event, entry }: Stored, said: string): boolean {
  const later = entry === null ? undefined : saidOf(entry)
  const hash = recordHash(record)
  return event !== null && recordHash(event) === hash && (hash === said || hash === later)
}

function saidOf(entry: string): string | undefined {
  const said = (JSON.parse(entry) as { details?: { record?: unknown } }).details?.record
  return typeof said === 'string' ? said : undefined
}
