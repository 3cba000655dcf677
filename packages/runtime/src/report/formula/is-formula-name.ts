import { parseFormula, isFault } from '../../rules/expression.ts'

/** Whether formulas can read what is keyed so: words of FEEL (`if`, `and`, `item`) they cannot. */
export function isFormulaName(key: string): boolean {
  const parsed = parseFormula(key)
  return !isFault(parsed) && parsed.reads.length === 1 && parsed.reads[0]!.join('.') === key
}
