import type { Report } from '@paperwright/runtime/report'
import { ReportEditRefused } from './report-edit-refused.ts'

/** Its tables and charts leave the sheet with it. */
export function removeQuery(report: Report, key: string): Report {
  const { [key]: _, ...queries } = report.queries
  if (Object.keys(queries).length === 0) throw new ReportEditRefused('lastQuery')
  const { sheet } = report
  if (!sheet) return { ...report, queries }
  const blocks = sheet.blocks.filter((block) => !('query' in block) || block.query !== key)
  return { ...report, queries, sheet: { ...sheet, blocks: blocks.length > 0 ? blocks : [{ kind: 'title' }] } }
}
