import { isFault, parseFormula } from '../../rules/expression.ts'
import type { ProblemList } from '../problems/problem-list.ts'

/** A formula that parses and reads only what is known. */
export function checkFormula(text: string, isKnown: (...path: string[]) => boolean, problems: ProblemList) {
  const parsed = parseFormula(text)
  if (isFault(parsed)) return problems.add([], 'formulaFault', { formula: text, at: parsed.at + 1 })
  const unknown = parsed.reads.find((path) => !isKnown(...path))
  if (unknown) problems.add([], 'formulaUnknown', { formula: text, name: unknown.join('.') })
}
