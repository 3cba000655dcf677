import { isFault, parseFormula } from '../../rules/expression.ts'

/** The names that a formula reads, each once; none where it does not parse. */
export function readsOfFormula(text: string): string[] {
  const parsed = parseFormula(text)
  return isFault(parsed) ? [] : [...new Set(parsed.reads.map(([name]) => name!))]
}
