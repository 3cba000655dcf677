import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { auditValues, type AuditEvent } from './audit-entry.ts'
import { addEntry, moveHead } from './audit-sql.ts'

/** Adds entries to the log; in a transaction, they stand or fall with it. The end of the chain is locked until then: add them last. */
export async function appendAudit(
  db: Pick<Database, 'execute'>,
  ...events: readonly AuditEvent[]
): Promise<void> {
  for (const event of events) {
    const values = auditValues(event)
    await db.execute(sql`with audit_next as (${moveHead(values.auditEntry)}) ${addEntry(values)}`)
  }
}
