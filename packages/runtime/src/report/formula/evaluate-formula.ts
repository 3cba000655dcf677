import { Budget } from '../../budget/budget.ts'
import type { Json } from '../../form/json-schema.ts'
import { TOO_LONG, isFault, parseFormula } from '../../rules/expression.ts'

/** A formula of a report takes more steps than it may: the report has no answer. */
export class FormulaTooLong extends Error {
  override name = 'FormulaTooLong'

  constructor(readonly formula: string) {
    super(`The formula ${formula} takes too long.`)
  }
}

const MOST_STEPS = 5_000_000
/** A figure of a table takes some dozens of steps. */
const STEPS_OF_FIGURE = 500

/** What the formulas of a report, or of a table with so many figures, may take together. */
export function reportBudget(figures = 0): Budget {
  return new Budget(MOST_STEPS + figures * STEPS_OF_FIGURE)
}

/** The value of a report's formula; null where it has none or does not parse. Throws `FormulaTooLong`. */
export function evaluateFormula(
  formula: string,
  budget: Budget,
  variablesOf: (reads: string[][]) => Readonly<Record<string, unknown>>,
): Json {
  const parsed = parseFormula(formula)
  if (isFault(parsed)) return null
  const value = parsed.evaluate(variablesOf(parsed.reads), budget)
  if (value === TOO_LONG) throw new FormulaTooLong(formula)
  return value
}
