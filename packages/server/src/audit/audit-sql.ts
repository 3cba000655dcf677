import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { auditLog } from '../db/audit-tables.ts'
import type { AuditValues } from './audit-entry.ts'

type Operands = { [Name in keyof AuditValues]: unknown }

/** The hash of an entry, which seals it to the one before. */
const seal = (before: SQL, entry: SQL) =>
  sql`encode(sha256(convert_to(${before} || ${entry}, 'UTF8')), 'hex')`

/** Moves the end of the chain on. Its row stays locked until the transaction ends: entries stand in one line. */
export function moveHead(entry: unknown): SQL {
  return sql`update audit_head set seq = seq + 1, hash = ${seal(sql`hash`, sql`${entry}::text`)}
    where id = 1 returning seq, hash`
}

/** Adds the entry behind the end of the chain, which stands in `audit_next`. */
export function addEntry(values: Operands): SQL {
  return sql`insert into audit_log (seq, at, actor, action, form_id, submission_id, entry, hash)
    select seq, ${sql.param(values.auditAt, auditLog.at)}::timestamptz, ${values.auditActor}::text, ${values.auditAction}::text,
      ${values.auditFormId}::text, ${values.auditSubmissionId}::uuid, ${values.auditEntry}::text, hash
    from audit_next returning seq`
}

/**
 * The parts of a prepared statement that tell the log of the acts in `stored`, each with its `entry`, in the order of their
 * `place`. They wait for `stored`: whatever it locks is locked before the chain, by everyone; and where it is empty, nothing
 * is told. Each link needs the one before, and the first the end of the chain as it is when its row is ours.
 */
export function auditParts(db: Database) {
  const parts = {
    audit_told: sql`select row_number() over (order by place) as nth, stored.* from stored`,
    audit_end: sql`select seq, hash from audit_head where id = 1 and exists (select from stored) for update`,
    audit_links: sql`with recursive link as (
        select 0::bigint as nth, hash from audit_end
        union all
        select audit_told.nth, ${seal(sql`link.hash`, sql`audit_told.entry`)} from link
          join audit_told on audit_told.nth = link.nth + 1
      ) select nth, hash from link where nth > 0`,
    audit_entries: sql`insert into audit_log (seq, at, actor, action, form_id, submission_id, entry, hash)
      select audit_end.seq + nth, told.at, told.actor, 'record.' || told.kind, told.form_id, told.id, told.entry, links.hash
      from audit_end, audit_told as told join audit_links as links using (nth) order by nth returning seq`,
    audit_moved: sql`update audit_head set seq = audit_end.seq + last.nth, hash = last.hash
      from audit_end, (select nth, hash from audit_links order by nth desc limit 1) as last
      where audit_head.id = 1 returning audit_head.seq`,
  }
  return Object.entries(parts).map(([name, query]) => db.$with(name, { done: sql<number>`1` }).as(query))
}
