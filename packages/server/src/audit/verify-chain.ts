import { createHash } from 'node:crypto'
import { setImmediate as otherRequests } from 'node:timers/promises'
import { asc, eq, gt } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { auditHead, auditLog } from '../db/audit-tables.ts'
import type { FoundCheckpoint } from './checkpoints/checkpoint.ts'
import { readCheckpoints } from './checkpoints/find-checkpoints.ts'
import { fingerprintOf } from './checkpoints/house-key.ts'
import { CheckpointJudge, type CheckpointFinding } from './checkpoints/judge-checkpoints.ts'
import { verifyCheckpoints } from './verify-checkpoints.ts'
import { verifyNumbers } from './verify-numbers.ts'
import { verifyPublished } from './verify-published.ts'
import { verifyRecords } from './verify-records.ts'

/** What does not hold. */
export interface Break {
  /** The entry where it shows; null for something beside the log. */
  seq: number | null
  says: string
}

export type Tell = (seq: number | null, says: string) => void

export interface Verification {
  /** Entries looked at. */
  entries: number
  /** Stored records compared with what the log says of them. */
  records: number
  /** Records from before there was a log, of which it says nothing. */
  unlogged: number
  /** The hash at the end: noted elsewhere, it proves later that nothing before was changed or cut off. */
  head: string
  /** What was signed earlier, and whether the log still agrees; oldest first. */
  checkpoints: CheckpointFinding[]
  /** At most a hundred, besides what the checkpoints show. */
  breaks: Break[]
}

export interface VerifyOptions {
  /** A head noted earlier, or at least its first 16 characters, which must stand in the chain. */
  expect?: string
  /** Checkpoints kept outside the database; those inside are read anyway. */
  checkpoints?: AsyncIterable<FoundCheckpoint>
  /** The public keys of the house; left out, a checkpoint's key is told and not judged. */
  known?: readonly string[]
  /** Fingerprints of further keys of the house, as printed on its pages. */
  trusted?: readonly string[]
}

const PAGE = 1000
const MOST_TOLD = 100

/**
 * Reads the whole log and hashes it anew, holds every checkpoint against it, and compares what is stored with what the log
 * says of it. A page at a time: what it takes of memory does not grow with the log.
 */
export async function verifyChain(
  db: Database,
  { expect = '', checkpoints, known = [], trusted = [] }: VerifyOptions = {},
): Promise<Verification> {
  const breaks: Break[] = []
  const tell: Tell = (seq, says) => {
    if (breaks.length < MOST_TOLD) breaks.push({ seq, says })
  }
  const judge = new CheckpointJudge([...known.map(fingerprintOf), ...trusted])
  for await (const found of readCheckpoints(db)) judge.take(found)
  if (checkpoints) for await (const found of checkpoints) judge.take(found)
  const { seq, hash, isExpectedFound } = await readChain(db, { expect, judge, tell })
  if (!isExpectedFound) tell(null, 'the hash noted earlier does not stand in the chain')
  await verifyCheckpoints(db, tell)
  const { records, unlogged } = await verifyRecords(db, tell)
  await verifyNumbers(db, tell)
  await verifyPublished(db, tell)
  return { entries: seq, records, unlogged, head: hash, checkpoints: judge.findings(), breaks }
}

/** Whether nothing was found that does not hold. */
export function isSound({ breaks, checkpoints }: Pick<Verification, 'breaks' | 'checkpoints'>): boolean {
  return breaks.length === 0 && checkpoints.every(({ says }) => says === null)
}

async function readChain(
  db: Database,
  { expect, judge, tell }: { expect: string; judge: CheckpointJudge; tell: Tell },
) {
  // The end first: entries that are added meanwhile stand behind it.
  const [head] = await db.select().from(auditHead).where(eq(auditHead.id, 1))
  let hash = ''
  let seq = 0
  let isExpectedFound = expect === ''
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
      isExpectedFound ||= hash.startsWith(expect)
      judge.see(seq, hash)
      checkColumns(row, tell)
    }
    if (rows.length < PAGE) break
    await otherRequests()
  }
  if (!head) tell(null, 'the end of the chain is not noted')
  else if (head.seq > seq) tell(null, `entries ${seq + 1} to ${head.seq} are missing at the end`)
  else if (head.seq === seq && head.hash !== hash) tell(seq, 'the end of the chain says another hash')
  return { seq, hash, isExpectedFound }
}

/** The columns repeat the entry; what they are searched by must be what was hashed. */
function checkColumns(row: typeof auditLog.$inferSelect, tell: Tell): void {
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
