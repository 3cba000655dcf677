import type { JsonObject, Locale } from '@paperwright/runtime'
import { appendAudit } from '../../audit/append-audit.ts'
import type { Acting } from '../../services.ts'
import { runNewest } from '../run-newest.ts'
import { exportResult, type ResultFormat } from './export-result.ts'
import type { ExportedFile } from './file-response.ts'

export interface ReportExport {
  id: string
  parameters: JsonObject
  format: ResultFormat
  locale: Locale
  query?: string
}

/** The tables of a report as it is now, as a file; that they were taken away is written down. */
export async function exportReport(
  acting: Acting,
  { id, parameters, ...file }: ReportExport,
): Promise<ExportedFile> {
  const {
    document: report,
    version,
    result,
  } = await runNewest(acting, {
    id,
    parameters,
    needed: 'export',
    isWhole: true,
  })
  const exported = exportResult({ report, result, ...file })
  const { format, query } = file
  await appendAudit(acting.db, {
    action: 'report.exported',
    actor: acting.actor,
    at: acting.clock(),
    details: { report: id, version, format, ...(query !== undefined && { query }) },
  })
  return { name: `${report.title}.${format}`, ...exported }
}
