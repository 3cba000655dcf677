import type { Form } from '@paperwright/runtime'
import {
  checkReport,
  checkReportReferences,
  type Report,
  type ReportProblem,
} from '@paperwright/runtime/report'
import { ReportEditRefused } from './report-edit-refused.ts'
import { settleReport } from './settle-report.ts'

export type ReportEdit = (report: Report) => Report

export type FindForm = (id: string) => Form | undefined

/**
 * Does an edit: what it leaves behind is put in order, and one that brings a fault of a kind anew is refused. The full
 * check compiles scripts; a page that may not gives another, and the host's check tells the rest.
 */
export function editReport(
  report: Report,
  edit: ReportEdit,
  form: FindForm,
  check: typeof checkReportReferences = checkReport,
): Report {
  const changed = edit(report)
  if (changed === report) return report
  const settled = settleReport(changed, form)
  const before = countByCode(check(report, form))
  for (const [code, problems] of countByCode(check(settled, form))) {
    if (problems.length > (before.get(code)?.length ?? 0)) throw new ReportEditRefused(code, problems.at(-1))
  }
  return settled
}

/** Places move as things are moved about, so that faults are told apart by their kind alone. */
function countByCode(problems: readonly ReportProblem[]): Map<string, ReportProblem[]> {
  const found = new Map<string, ReportProblem[]>()
  for (const problem of problems) found.set(problem.code, [...(found.get(problem.code) ?? []), problem])
  return found
}
