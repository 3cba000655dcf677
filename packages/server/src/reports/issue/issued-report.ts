import type { JsonObject, Locale } from '@paperwright/runtime'
import type { issuedReports } from '../../db/report-tables.ts'

/** A report as it was handed out, without its result; moments in ISO 8601. */
export interface IssuedReport {
  id: string
  reportId: string
  reportVersion: number
  /** At that version. */
  title: string
  titleEn?: string
  number: string
  parameters: JsonObject
  locale: Locale
  /** The name of who issued it; null where the account is gone. */
  issuedBy: string | null
  issuedAt: string
  /** True where a schedule issued it. */
  isScheduled: boolean
  /** SHA-256 of the PDF. */
  fileHash: string
  /** That it was made void, by whom, and why; its number stays. */
  voided: VoidedReport | null
}

export interface VoidedReport {
  /** A name; null where the account is gone. */
  by: string | null
  at: string
  reason: string
}

/** Someone whom an issued report was handed to. */
export interface HandedTo {
  person: { id: string; name: string }
  by: string | null
  at: string
}

export type IssuedRow = Omit<typeof issuedReports.$inferSelect, 'result' | 'counted'>

export function toIssued(
  row: IssuedRow,
  {
    title,
    titleEn,
    issuer,
    voided,
  }: { title: string; titleEn: string | undefined; issuer: string | null; voided: VoidedReport | null },
): IssuedReport {
  const { id, reportId, reportVersion, number, parameters, locale, fileHash } = row
  return {
    id,
    reportId,
    reportVersion,
    title,
    ...(titleEn !== undefined && { titleEn }),
    number,
    parameters,
    locale,
    issuedBy: issuer,
    issuedAt: row.issuedAt.toISOString(),
    isScheduled: row.scheduleId !== null,
    fileHash,
    voided,
  }
}
