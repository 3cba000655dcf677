import { and, count, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { users } from '../../db/account-tables.ts'
import { issuedReports, voidedReports } from '../../db/report-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { readReportRights, type ReportRights } from '../report-rights.ts'
import { listHanded } from './list-handed.ts'
import {
  toIssued,
  type HandedTo,
  type IssuedReport,
  type IssuedRow,
  type VoidedReport,
} from './issued-report.ts'
import { countedColumns, issuedReader, issuedSeenBy } from './seen-issued.ts'
import { withoutConditions } from './without-conditions.ts'

/** A report as it was handed out, with its definition and its result. */
export interface WholeIssuedReport extends IssuedReport {
  /** Without its conditions for whom it was handed to: they may tell of what is hidden from them. */
  document: Report
  result: ReportResult
  /** What its reader may do with the report that it was made of. */
  mine: ReportRights
  /** Whom it was handed to; null for readers who may not see what it counts, and so may not hand it on. */
  handed: HandedTo[] | null
}

const voiders = alias(users, 'voiders')

/** A page of the issued reports that someone sees, of one report or of all, newest first. `page` counts from 1. */
export async function listIssued(
  acting: Acting,
  { report, page, size }: { report?: string; page: number; size: number },
): Promise<{ items: IssuedReport[]; total: number; isAll: boolean }> {
  const { db } = acting
  const ofReport = report === undefined ? undefined : eq(issuedReports.reportId, report)
  const seen = await issuedSeenBy(acting)
  const [counts] = await db
    .select({ all: count(), total: sql<number>`count(*) filter (where ${seen})`.mapWith(Number) })
    .from(issuedReports)
    .where(ofReport)
  const { all = 0, total = 0 } = counts ?? {}
  const rows = await selectIssued(acting)
    .where(and(seen, ofReport))
    .orderBy(desc(issuedReports.id))
    .limit(size)
    .offset((page - 1) * size)
  return { items: await Promise.all(rows.map((row) => tell(acting, row))), total, isAll: total === all }
}

export async function requireIssued(acting: Acting, id: string): Promise<WholeIssuedReport> {
  const row = await requireIssuedRow(acting, id)
  const [kept] = await acting.db
    .select({ result: issuedReports.result, ...countedColumns })
    .from(issuedReports)
    .where(eq(issuedReports.id, id))
  const { document } = await acting.reports.requireVersion(row.row.reportId, row.row.reportVersion)
  const mayRead = await (await issuedReader(acting))(kept!)
  return {
    ...(await tell(acting, row)),
    document: mayRead ? document : withoutConditions(document),
    result: withZone(kept!.result as unknown as ReportResult, await acting.office.zone()),
    mine: (await readReportRights(acting)).of(document),
    handed: mayRead ? await listHanded(acting, id) : null,
  }
}

/** One that whoever asks may read. */
export async function requireIssuedRow(acting: Acting, id: string) {
  const [found] = await selectIssued(acting).where(and(eq(issuedReports.id, id), await issuedSeenBy(acting)))
  if (!found) throw new NotFound(`There is no issued report ${id}.`)
  return found
}

function selectIssued({ db }: Pick<Acting, 'db'>) {
  const { result: _, counted: __, ...columns } = getTableColumns(issuedReports)
  return db
    .select({
      row: columns,
      issuer: users.name,
      voided: { at: voidedReports.voidedAt, reason: voidedReports.reason },
      voider: voiders.name,
    })
    .from(issuedReports)
    .leftJoin(users, eq(users.id, issuedReports.issuedBy))
    .leftJoin(voidedReports, eq(voidedReports.issuedId, issuedReports.id))
    .leftJoin(voiders, eq(voiders.id, voidedReports.voidedBy))
    .$dynamic()
}

interface FoundRow {
  row: IssuedRow
  issuer: string | null
  voided: { at: Date; reason: string } | null
  voider: string | null
}

async function tell({ reports }: Acting, { row, issuer, voided, voider }: FoundRow): Promise<IssuedReport> {
  const { document } = await reports.requireVersion(row.reportId, row.reportVersion)
  const { title, words } = document
  const isVoid: VoidedReport | null = voided && {
    by: voider,
    at: voided.at.toISOString(),
    reason: voided.reason,
  }
  return toIssued(row, { title, titleEn: words?.en?.[title], issuer, voided: isVoid })
}

/** One that was issued before results told their zone is read in today's. */
function withZone(result: Omit<ReportResult, 'zone'> & Partial<ReportResult>, zone: string): ReportResult {
  return { ...result, zone: result.zone ?? zone }
}
