import { Budget } from '../../budget/budget.ts'
import type { Json } from '../../form/json-schema.ts'
import type { ZonedMoment } from '../../moment/zoned-moment.ts'
import { TOO_LONG, isFault, parseFormula, type Evaluation } from '../../rules/expression.ts'

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

/** Of the formulas of a report that was run then, or of a table with so many figures: what they may take together. */
export function reportEvaluation({ at, zone }: ZonedMoment, figures = 0): Evaluation {
  return { now: { at, zone }, budget: new Budget(MOST_STEPS + figures * STEPS_OF_FIGURE) }
}

/** The value of a report's formula; null where it has none or does not parse. Throws `FormulaTooLong`. */
export function evaluateFormula(
  formula: string,
  evaluation: Evaluation,
  variablesOf: (reads: string[][]) => Readonly<Record<string, unknown>>,
): Json {
  const parsed = parseFormula(formula)
  if (isFault(parsed)) return null
  const value = parsed.evaluate(variablesOf(parsed.reads), evaluation)
  if (value === TOO_LONG) throw new FormulaTooLong(formula)
  return value
}
