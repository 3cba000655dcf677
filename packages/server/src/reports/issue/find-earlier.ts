import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import type { ReportResult } from '@paperwright/runtime/report'
import type { Database } from '../../db/database.ts'
import { issuedReports, voidedReports, type Counted } from '../../db/report-tables.ts'

/** What says of two issued reports that they count the same. */
export interface IssuedOf {
  report: string
  parameters: JsonObject
  counted: Counted
  result: Pick<ReportResult, 'reach'>
  issuedBy: string
  department: string | null
}

export interface EarlierIssue {
  id: string
  number: string
  issuedAt: string
}

/** The newest that was issued for the same conditions over the same people's records, and is not void. */
export async function findEarlier(
  db: Pick<Database, 'select'>,
  of: IssuedOf,
): Promise<EarlierIssue | undefined> {
  const rows = await db
    .select({
      id: issuedReports.id,
      number: issuedReports.number,
      issuedAt: issuedReports.issuedAt,
      issuedBy: issuedReports.issuedBy,
      department: issuedReports.department,
      counted: issuedReports.counted,
      reach: sql<ReportResult['reach'] | null>`${issuedReports.result} -> 'reach'`,
    })
    .from(issuedReports)
    .leftJoin(voidedReports, eq(voidedReports.issuedId, issuedReports.id))
    .where(
      and(
        eq(issuedReports.reportId, of.report),
        sql`${issuedReports.parameters} = ${JSON.stringify(of.parameters)}::jsonb`,
        isNull(voidedReports.issuedId),
      ),
    )
    .orderBy(desc(issuedReports.id))
  const whose = whoseRecords(of.counted, of)
  const before = whoseBefore(of.result.reach, of)
  const found = rows.find(({ counted, reach, ...row }) =>
    counted ? whoseRecords(counted, row) === whose : whoseBefore(reach ?? {}, row) === before,
  )
  return found && { id: found.id, number: found.number, issuedAt: found.issuedAt.toISOString() }
}

interface Issuer {
  issuedBy: string
  department: string | null
}

/** Whose records are counted, as a text; the fields and versions of forms come and go. */
function whoseRecords(counted: Counted, { issuedBy }: Issuer): string {
  const forms = Object.entries(counted)
    .map(([form, { reach, departments }]) => [form, reach, departments.toSorted()] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([forms, forms.some(([, reach]) => reach === 'own') && issuedBy])
}

/** The same by what was kept before. */
function whoseBefore(reach: ReportResult['reach'], { issuedBy, department }: Issuer): string {
  const forms = Object.entries(reach).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const least = new Set(Object.values(reach))
  return JSON.stringify([forms, least.has('department') && department, least.has('own') && issuedBy])
}
