import { isFault, parseFormula } from '../../rules/expression.ts'
import { orderFormulas } from './order-formulas.ts'
import type { ReportValue } from '../definition/report.ts'

/** A report's values in an order in which each finds the others that it reads (`values.perDay`); see `orderFormulas`. */
export function orderValues(values: Readonly<Record<string, ReportValue>>) {
  const formulas = Object.entries(values).map(([key, { formula }]): [string, string] => [key, formula])
  return orderFormulas(new Map(formulas), readValues)
}

function readValues(formula: string): string[] {
  const parsed = parseFormula(formula)
  if (isFault(parsed)) return []
  return parsed.reads.flatMap(([name, key]) => (name === 'values' && key !== undefined ? [key] : []))
}
