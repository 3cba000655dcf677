import { appendAudit } from '../../audit/append-audit.ts'
import type { Acting } from '../../services.ts'
import { exportResult, type ResultFormat } from '../export/export-result.ts'
import type { ExportedFile } from '../export/file-response.ts'
import { requireReportRight } from '../report-rights.ts'
import { requireIssued } from './find-issued.ts'

/** The tables of an issued report as they were then, as a file; that they were taken away is written down. */
export async function exportIssued(
  acting: Acting,
  { id, ...file }: { id: string; format: ResultFormat; query?: string },
): Promise<ExportedFile> {
  const {
    document: report,
    result,
    locale,
    number,
    reportVersion: version,
    voided,
  } = await requireIssued(acting, id)
  await requireReportRight(acting, report, 'export')
  const exported = exportResult({ report, result, locale, ...file })
  await appendAudit(acting.db, {
    action: 'report.exported',
    actor: acting.actor,
    at: acting.clock(),
    details: { report: report.id, version, number, ...file },
  })
  return { name: `${report.title} ${number}${voided ? '（作废）' : ''}.${file.format}`, ...exported }
}
