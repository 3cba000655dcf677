import type { PageSetup, Report } from '@paperwright/runtime'
import { withoutBlanks, type Change } from './without-blanks.ts'

export function setPage(report: Report, change: Change<PageSetup>): Report {
  if (!report.sheet) return report
  return {
    ...report,
    sheet: { ...report.sheet, page: withoutBlanks<PageSetup>({ ...report.sheet.page, ...change }) },
  }
}
