import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { auditHead, auditLog } from '../db/audit-tables.ts'
import type { Database } from '../db/database.ts'
import { auditValues, type AuditEvent } from './audit-entry.ts'

/** Rows of one statement. */
const AT_ONCE = 1000

/**
 * Adds thousands of entries to the log, in a transaction whose last work it is: the end of the chain stays locked until
 * it ends, and sealing the entries here holds it for a fraction of the time that a statement for each would take.
 */
export async function appendMany(
  transaction: Pick<Database, 'select' | 'execute' | 'update'>,
  events: readonly AuditEvent[],
): Promise<void> {
  // Worded before the end of the chain is locked: only what depends on it is worked out behind the lock.
  const all = events.map(auditValues)
  const [head] = await transaction.select().from(auditHead).where(eq(auditHead.id, 1)).for('update')
  if (!head) throw new Error('The audit log has lost the end of its chain.')
  let { seq, hash } = head
  const rows = all.map((values) => {
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
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const given = JSON.stringify(rows.slice(start, start + AT_ONCE))
    await transaction.execute(sql`insert into ${auditLog} (seq, at, actor, action, form_id, submission_id, entry, hash)
      select seq, at, actor, action, "formId", "submissionId", entry, hash
      from jsonb_to_recordset(${given}::text::jsonb) as given(seq bigint, at timestamptz, actor text, action text,
        "formId" text, "submissionId" uuid, entry text, hash text) order by seq`)
  }
  await transaction.update(auditHead).set({ seq, hash }).where(eq(auditHead.id, 1))
}
