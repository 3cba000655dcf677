import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { auditLog } from '../db/audit-tables.ts'
import type { AuditValues } from './audit-entry.ts'

type Operands = { [Name in keyof AuditValues]: unknown }

/** Moves the end of the chain on. Its row stays locked until the transaction ends: entries stand in one line. */
export function moveHead(entry: unknown, condition: SQL = sql`true`): SQL {
  return sql`update audit_head set seq = seq + 1,
    hash = encode(sha256(convert_to(hash || ${entry}::text, 'UTF8')), 'hex')
    where id = 1 and ${condition} returning seq, hash`
}

/** Adds the entry behind the end of the chain, which stands in `audit_next`. */
export function addEntry(values: Operands): SQL {
  return sql`insert into audit_log (seq, at, actor, action, form_id, submission_id, entry, hash)
    select seq, ${sql.param(values.auditAt, auditLog.at)}::timestamptz, ${values.auditActor}::text, ${values.auditAction}::text,
      ${values.auditFormId}::text, ${values.auditSubmissionId}::uuid, ${values.auditEntry}::text, hash
    from audit_next returning seq`
}

const given = sql.placeholder

/**
 * The parts of a prepared statement that add an entry, given `auditValues`. They wait for `behind`, a part that writes:
 * whatever it locks is locked before the chain, by everyone; and where it wrote nothing, nothing is told.
 */
export function auditParts(db: Database, behind: string) {
  const next = db
    .$with('audit_next', { seq: sql<number>`seq` })
    .as(moveHead(given('auditEntry'), sql`exists (select from ${sql.identifier(behind)})`))
  const entry = db.$with('audit_entry', { seq: sql<number>`seq` }).as(
    addEntry({
      auditAt: given('auditAt'),
      auditActor: given('auditActor'),
      auditAction: given('auditAction'),
      auditFormId: given('auditFormId'),
      auditSubmissionId: given('auditSubmissionId'),
      auditEntry: given('auditEntry'),
    }),
  )
  return [next, entry] as const
}
