import { first } from '../http/first.ts'
import { requireReportRight, type ReportRight } from './report-rights.ts'
import { ofReport } from './schemas.ts'

/** For routes of a report: refuses whoever may not do this with the newest version, before the body is read. */
export const inReport = (needed: ReportRight) =>
  first(ofReport, async (acting, { id }) =>
    requireReportRight(acting, (await acting.reports.requireNewest(id)).document, needed),
  )
