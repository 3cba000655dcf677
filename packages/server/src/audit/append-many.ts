import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { auditHead, auditLog } from '../db/audit-tables.ts'
import type { Database } from '../db/database.ts'
import { auditValues, type AuditEvent } from './audit-entry.ts'

/** Rows of one statement. */
const AT_ONCE = 500

/**
 * Adds thousands of entries to the log, in a transaction whose last work it is: the end of the chain stays locked until
 * it ends, and sealing the entries here holds it for a fraction of the time that a statement for each would take.
 */
export async function appendMany(
  transaction: Pick<Database, 'select' | 'insert' | 'update'>,
  events: readonly AuditEvent[],
): Promise<void> {
  const [head] = await transaction.select().from(auditHead).where(eq(auditHead.id, 1)).for('update')
  if (!head) throw new Error('The audit log has lost the end of its chain.')
  let { seq, hash } = head
  const rows = events.map((event) => {
    const values = auditValues(event)
    seq++
    hash = createHash('sha256')
      .update(hash + values.auditEntry)
      .digest('hex')
    return {
      seq,
      at: values.auditAt,
      actor: values.auditActor,
      action: values.auditAction,
      formId: values.auditFormId,
      submissionId: values.auditSubmissionId,
      entry: values.auditEntry,
      hash,
    }
  })
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await transaction.insert(auditLog).values(rows.slice(start, start + AT_ONCE))
  await transaction.update(auditHead).set({ seq, hash }).where(eq(auditHead.id, 1))
}
