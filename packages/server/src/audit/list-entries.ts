import { and, desc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Json } from '@paperwright/runtime'
import { auditLog } from '../db/audit-tables.ts'
import type { Acting } from '../services.ts'
import type { AuditAction } from './audit-entry.ts'

/** An entry of the log; moments in ISO 8601. */
export interface AuditItem {
  seq: number
  at: string
  /** Null is the program itself, or someone who was not signed in. */
  actor: { id: string; name: string; by: string } | null
  action: AuditAction
  formId: string | null
  submissionId: string | null
  /** The number of that submission. */
  number: string | null
  details: Record<string, Json>
  hash: string
}

export interface AuditFilter {
  from?: Date
  /** Not included. */
  to?: Date
  actor?: string
  actions?: readonly AuditAction[]
  formId?: string
  submissionId?: string
  /** What was done to single records by this batch or import. */
  partOf?: string
  /** All that there are: otherwise what is part of another entry stands behind that, unless a record's own are asked for. */
  whole?: boolean
  /** Entries before this one. */
  before?: number
  limit: number
}

/** Entries of the log, newest first. */
export async function listEntries(
  { db }: Pick<Acting, 'db'>,
  { from, to, actor, actions, formId, submissionId, partOf, whole, before, limit }: AuditFilter,
): Promise<AuditItem[]> {
  const rows = await db
    .select({
      seq: auditLog.seq,
      at: auditLog.at,
      action: auditLog.action,
      formId: auditLog.formId,
      submissionId: auditLog.submissionId,
      entry: auditLog.entry,
      hash: auditLog.hash,
      number: sql<
        string | null
      >`(select submissions.number from submissions where submissions.id = audit_log.submission_id)`,
    })
    .from(auditLog)
    .where(
      and(
        from && gte(auditLog.at, from),
        to && lt(auditLog.at, to),
        actor === undefined ? undefined : eq(auditLog.actor, actor),
        actions && actions.length > 0 ? inArray(auditLog.action, [...actions]) : undefined,
        formId === undefined ? undefined : eq(auditLog.formId, formId),
        submissionId === undefined ? undefined : eq(auditLog.submissionId, submissionId),
        partOf === undefined ? undefined : eq(auditLog.partOf, partOf),
        whole === true || partOf !== undefined || submissionId !== undefined
          ? undefined
          : isNull(auditLog.partOf),
        before === undefined ? undefined : lt(auditLog.seq, before),
      ),
    )
    .orderBy(desc(auditLog.seq))
    .limit(limit)
  return rows.map(({ entry, at, action, ...row }) => {
    const { actor: by = null, details = {} } = JSON.parse(entry) as Partial<
      Pick<AuditItem, 'actor' | 'details'>
    >
    return { ...row, at: at.toISOString(), action: action as AuditAction, actor: by, details }
  })
}
