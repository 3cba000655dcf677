import { and, count, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { users } from '../../db/account-tables.ts'
import { issuedReports } from '../../db/report-tables.ts'
import { NotFound } from '../../errors.ts'
import { readBlob } from '../../files/blob-store.ts'
import type { Acting } from '../../services.ts'
import { hashOfBytes } from '../print-report.ts'
import { readRights } from '../../access/find-rights.ts'
import { reportRightsOf, type ReportRights } from '../report-rights.ts'
import { toIssued, type IssuedReport, type IssuedRow } from './issued-report.ts'
import { issuedSeenBy } from './seen-issued.ts'

/** A report as it was handed out, with its definition and its result. */
export interface WholeIssuedReport extends IssuedReport {
  document: Report
  result: ReportResult
  /** What its reader may do with the report that it was made of. */
  mine: ReportRights
}

/** A page of the issued reports that someone sees, of one report or of all, newest first. `page` counts from 1. */
export async function listIssued(
  acting: Acting,
  { report, page, size }: { report?: string; page: number; size: number },
): Promise<{ items: IssuedReport[]; total: number }> {
  const { db } = acting
  const condition = and(
    await issuedSeenBy(acting),
    report === undefined ? undefined : eq(issuedReports.reportId, report),
  )
  const { result: _, ...columns } = getTableColumns(issuedReports)
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(issuedReports).where(condition)
  const rows = await db
    .select({ row: columns, issuer: users.name })
    .from(issuedReports)
    .leftJoin(users, eq(users.id, issuedReports.issuedBy))
    .where(condition)
    .orderBy(desc(issuedReports.id))
    .limit(size)
    .offset((page - 1) * size)
  return { items: await Promise.all(rows.map(({ row, issuer }) => tell(acting, row, issuer))), total }
}

export async function requireIssued(acting: Acting, id: string): Promise<WholeIssuedReport> {
  const { row, issuer } = await requireRow(acting, id)
  const { document } = await acting.reports.requireVersion(row.reportId, row.reportVersion)
  return {
    ...(await tell(acting, row, issuer)),
    document,
    result: withZone(row.result as unknown as ReportResult, await acting.office.zone()),
    mine: reportRightsOf(document, await readRights(acting)),
  }
}

/** The paper of an issued report, as it was printed then. */
export async function readIssuedPaper(
  acting: Acting,
  id: string,
): Promise<{ bytes: Uint8Array; name: string }> {
  const { row } = await requireRow(acting, id)
  const bytes = await readBlob(acting.blobs, row.file)
  if (!bytes)
    throw new NotFound('The paper of this report is gone from the file store: restore it from a backup.')
  if (hashOfBytes(bytes) !== row.fileHash)
    throw new Error(`The paper of the issued report ${id} was changed.`)
  const { document } = await acting.reports.requireVersion(row.reportId, row.reportVersion)
  return { bytes, name: `${document.title} ${row.number}` }
}

async function requireRow(acting: Acting, id: string) {
  const [found] = await acting.db
    .select({ row: issuedReports, issuer: users.name })
    .from(issuedReports)
    .leftJoin(users, eq(users.id, issuedReports.issuedBy))
    .where(and(eq(issuedReports.id, id), await issuedSeenBy(acting)))
  if (!found) throw new NotFound(`There is no issued report ${id}.`)
  return found
}

async function tell({ reports }: Acting, row: IssuedRow, issuer: string | null): Promise<IssuedReport> {
  const { document } = await reports.requireVersion(row.reportId, row.reportVersion)
  const { title, words } = document
  return toIssued(row, { title, titleEn: words?.en?.[title], issuer })
}

/** One that was issued before results told their zone is read in today's. */
function withZone(result: Omit<ReportResult, 'zone'> & Partial<ReportResult>, zone: string): ReportResult {
  return { ...result, zone: result.zone ?? zone }
}
