import { and, eq, sql, type SQL } from 'drizzle-orm'
import { auditLog } from '../db/audit-tables.ts'
import type { AnyKind } from './kind.ts'

/** The name of who published each of a document's versions, as the log tells it; null: the program did. For queries of `versions`. */
export function publisherOf({ kept: { versions }, told }: AnyKind, id: string): SQL<string | null> {
  const { formId, details } = told.subjectOf(id)
  const entry = sql`${auditLog.entry}::jsonb`
  const isOf = and(
    eq(auditLog.action, told.published),
    formId === undefined ? undefined : eq(auditLog.formId, formId),
    sql`${entry} -> 'details' @> jsonb_build_object('version', ${versions.version})`,
    details && sql`${entry} -> 'details' @> ${JSON.stringify(details)}::jsonb`,
  )
  // Told with the stroke that published it: the index of moments leads to the few entries of then.
  const then = sql`${auditLog.at} between ${versions.publishedAt} - interval '1 minute' and ${versions.publishedAt} + interval '1 minute'`
  return sql<
    string | null
  >`(select ${entry} #>> '{actor,name}' from ${auditLog} where ${then} and ${isOf} limit 1)`
}
