import type { ReportProblem } from '../problems/report-problem.ts'
import { REPORT_LIMITS } from '../../limits/document-limits.ts'
import { measureDocument } from '../../limits/measure-document.ts'

/** What a report holds too much of, before anything that costs is done with it. */
export function checkReportLimits(document: unknown): ReportProblem[] {
  const problem = measureDocument(document, REPORT_LIMITS)
  return problem ? [problem] : []
}
