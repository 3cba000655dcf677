import type { JsonObject } from '@paperwright/runtime'
import type { Running } from './report-services.ts'
import type { ReportVersion } from './report-store.ts'
import { requireReportRight, type ReportRight } from './report-rights.ts'
import { answerReport } from './answer-report.ts'
import type { AnsweredReport } from './run/run-report.ts'

/** A report at its newest version with its answer. */
export interface Ran extends ReportVersion, AnsweredReport {}

/** Runs the newest version of a report for whoever may do this with it. */
export async function runNewest(
  acting: Running,
  {
    id,
    parameters,
    needed,
    isWhole = false,
  }: { id: string; parameters: JsonObject; needed: ReportRight; isWhole?: boolean },
): Promise<Ran> {
  const report = await acting.reports.requireNewest(id)
  await requireReportRight(acting, report.document, needed)
  return { ...report, ...(await answerReport(acting, { report: report.document, parameters, isWhole })) }
}
