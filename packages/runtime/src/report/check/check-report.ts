import { checkReportLimits } from './check-report-limits.ts'
import { checkFills } from './check-fills.ts'
import { checkParameters } from './check-parameters.ts'
import { checkQuery } from './check-query.ts'
import { checkReportSheet, checkWords } from './check-report-sheet.ts'
import { checkReportStructure } from './check-report-structure.ts'
import { checkReportValues } from './check-report-values.ts'
import { isFormulaName } from '../formula/is-formula-name.ts'
import { newProblemList, type ProblemList } from '../problems/problem-list.ts'
import type { ReportProblem } from '../problems/report-problem.ts'
import type { Report } from '../definition/report.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import type { ResolvedQuery } from '../resolve/resolved-query.ts'

/**
 * Everything that is wrong with a report document: first what it has too much of (`REPORT_LIMITS`), then its structure (the meta-schema), and where that holds, its
 * parameters, queries, values and sheet, against the forms that it reads (`form` gives the newest version by id). An
 * empty list means that the report can be run and printed.
 */
export function checkReport(document: unknown, form: FindForm): ReportProblem[] {
  const limits = checkReportLimits(document)
  if (limits.length > 0) return limits
  const structure = checkReportStructure(document)
  if (structure.length > 0) return structure
  const report = document as Report
  const problems = newProblemList()
  if (report.parameters) checkParameters(report.parameters, problems.below('parameters'))
  return [...problems.found, ...checkReportReferences(report, form)]
}

/** What of `checkReport` compiles no scripts, for pages that may not: all that a report of the right shape names. */
export function checkReportReferences(report: Report, form: FindForm): ReportProblem[] {
  const limits = checkReportLimits(report)
  if (limits.length > 0) return limits
  const problems = newProblemList()
  const resolved = checkQueries(report, form, problems)
  checkReportValues(report, problems.below('values'))
  for (const [index, note] of (report.notes ?? []).entries())
    checkWords(note, report, problems.below('notes', index))
  if ((report.sheet === undefined) === (report.fills === undefined)) problems.add([], 'sheetOrFills')
  if (report.sheet) checkReportSheet(report, problems)
  if (report.fills) {
    // A filled form brings its own slots.
    if (report.signatures && !report.sheet) problems.add(['signatures'], 'signaturesOfForm')
    checkFills(report, { form, resolved }, problems.below('fills'))
  }
  return [...problems.found]
}

/** Names that formulas of values read beside queries. */
const RESERVED = ['parameters', 'values']

function checkQueries(report: Report, form: FindForm, problems: ProblemList): Map<string, ResolvedQuery> {
  const resolved = new Map<string, ResolvedQuery>()
  for (const [key, query] of Object.entries(report.queries)) {
    const here = problems.below('queries', key)
    if (RESERVED.includes(key) || !isFormulaName(key)) here.add([], 'badKey', { key })
    const one = checkQuery(query, { form, parameters: report.parameters }, here)
    if (one) resolved.set(key, one)
  }
  return resolved
}
