import { checkFormula } from './check-formula.ts'
import { isFormulaName } from '../formula/is-formula-name.ts'
import { orderValues } from '../formula/order-values.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Report } from '../definition/report.ts'

/** Formulas of values read parameters, queries and other values, and do not wait for each other. */
export function checkReportValues(report: Report, problems: ProblemList) {
  const values = Object.entries(report.values ?? {})
  for (const [key, { formula }] of values) {
    if (!isFormulaName(key)) problems.add([key], 'badKey', { key })
    checkValueFormula(formula, report, problems.below(key, 'formula'))
  }
  const { circle } = orderValues(report.values ?? {})
  if (circle) problems.add([circle[0]!, 'formula'], 'circularFormula', { fields: circle.join(' → ') })
}

/** A formula over `parameters`, `values` and the queries by their keys. */
export function checkValueFormula(formula: string, report: Report, problems: ProblemList) {
  checkFormula(
    formula,
    (name, inside) => isNameOfReport(name!, inside, report) || isNameOfRow(name!, formula, report),
    problems,
  )
}

/** What a query is to formulas beside its measures. */
const OF_QUERY = ['rows', 'count']

function isNameOfReport(name: string, inside: string | undefined, report: Report): boolean {
  const has = (of: object | undefined) => inside === undefined || Object.hasOwn(of ?? {}, inside)
  if (name === 'parameters') return has(report.parameters?.properties)
  if (name === 'values') return has(report.values)
  if (!Object.hasOwn(report.queries, name)) return false
  return OF_QUERY.includes(inside ?? 'rows') || has(report.queries[name]!.cross?.measures)
}

/** In the brackets of a filter the names of a row stand by themselves: `sales.rows[amount > 100]`. */
function isNameOfRow(name: string, formula: string, { queries }: Report): boolean {
  const isInRows = Object.values(queries).some(
    ({ fields, cross }) => Object.hasOwn(fields, name) || Object.hasOwn(cross?.measures ?? {}, name),
  )
  return isInRows && formula.includes('[')
}
