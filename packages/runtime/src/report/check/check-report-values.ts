import { NUMBER, STRING } from '../../feel/check/feel-type.ts'
import { checkFormula } from './check-formula.ts'
import { reportNames } from './report-names.ts'
import { isFormulaName } from '../formula/is-formula-name.ts'
import { orderValues } from '../formula/order-values.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Report } from '../definition/report.ts'

/** Formulas of values read parameters, queries and other values, and do not wait for each other. */
export function checkReportValues(report: Report, problems: ProblemList) {
  const values = Object.entries(report.values ?? {})
  const names = reportNames(report)
  for (const [key, { formula, kind }] of values) {
    if (!isFormulaName(key)) problems.add([key], 'badKey', { key })
    const wanted = { type: kind === 'text' ? STRING : NUMBER }
    checkFormula(formula, { names, wanted }, problems.below(key, 'formula'))
  }
  const { circle } = orderValues(report.values ?? {})
  if (circle) problems.add([circle[0]!, 'formula'], 'circularFormula', { fields: circle.join(' → ') })
}
