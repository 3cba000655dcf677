import { desc, eq } from 'drizzle-orm'
import { appendAudit } from '../append-audit.ts'
import type { Actor } from '../../auth/actor.ts'
import { auditCheckpoints, auditHead } from '../../db/audit-tables.ts'
import type { Database } from '../../db/database.ts'
import { ownVersion } from '../../own-version.ts'
import {
  contentOf,
  hashOfContent,
  signContent,
  type Checkpoint,
  type SignedCheckpoint,
} from './checkpoint.ts'
import type { HouseKey } from './house-key.ts'

/**
 * Signs what the log is now, and keeps it; the log is told afterwards, so that a checkpoint never speaks of its own entry.
 * Undefined where another server has made the day's.
 */
export async function makeCheckpoint(
  { db, clock, key }: { db: Database; clock: () => Date; key: Pick<HouseKey, 'privateKey' | 'publicKey'> },
  { actor, day }: { actor: Actor | null; day?: string },
): Promise<SignedCheckpoint | undefined> {
  const program = await ownVersion()
  const at = clock()
  return db.transaction(async (tx) => {
    // The end of the chain is the lock: no two checkpoints take one number.
    const [head] = await tx.select().from(auditHead).where(eq(auditHead.id, 1)).for('update')
    if (!head) throw new Error('The audit log has lost the end of its chain.')
    const [last] = await tx.select().from(auditCheckpoints).orderBy(desc(auditCheckpoints.number)).limit(1)
    const checkpoint: Checkpoint = {
      number: (last?.number ?? 0) + 1,
      at: at.toISOString(),
      entries: head.seq,
      head: head.hash,
      previous: last ? hashOfContent(last.content) : '',
      program,
    }
    const content = contentOf(checkpoint)
    const signature = signContent(content, key.privateKey)
    const { publicKey } = key
    const { number } = checkpoint
    const [made] = await tx
      .insert(auditCheckpoints)
      .values({ number, day: day ?? null, at, content, signature, publicKey })
      .onConflictDoNothing({ target: auditCheckpoints.day })
      .returning({ number: auditCheckpoints.number })
    if (!made) return undefined
    const details = { checkpoint: number, hash: hashOfContent(content) }
    await appendAudit(tx, { action: 'checkpoint.made', actor, at, details })
    return { checkpoint, signature, publicKey }
  })
}
