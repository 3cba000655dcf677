import { Budget, BudgetSpent } from '../budget/budget.ts'
import { compilePattern, isPatternFault } from '../pattern/pattern.ts'

/** Steps that one text may take, and all texts of a record together. */
const MOST_STEPS = 1_000_000
const MOST_STEPS_OF_RECORD = 5_000_000

/** Why a text was refused, though nobody knows whether it has the form that the pattern wants. */
export type PatternRefusal = 'patternTooLong' | 'patternBeyond'

/** Runs the patterns of one schema without going back, for a validator. */
export interface PatternEngine {
  /** As the validator asks for it. What cannot be matched does not match; nothing is thrown. */
  regExp: { (pattern: string): { test(text: string): boolean }; code: string }
  /** Before a record is checked. */
  begin(): void
  refusalOf(text: unknown): PatternRefusal | undefined
  anyRefusal(): PatternRefusal | undefined
}

export function createPatternEngine(): PatternEngine {
  let budget = new Budget(MOST_STEPS_OF_RECORD)
  const refused = new Map<unknown, PatternRefusal>()
  const refuse = (text: string, why: PatternRefusal): false => {
    refused.set(text, why)
    return false
  }
  const regExp = (source: string) => {
    const pattern = compilePattern(source)
    return {
      test(text: string): boolean {
        if (isPatternFault(pattern)) return refuse(text, 'patternBeyond')
        try {
          return budget.lend(MOST_STEPS, (part) => pattern.find(text, 0, part)) !== undefined
        } catch (error) {
          if (error instanceof BudgetSpent) return refuse(text, 'patternTooLong')
          throw error
        }
      },
      // The validator tells patterns apart by it.
      toString: () => `/${source}/u`,
    }
  }
  return {
    regExp: Object.assign(regExp, { code: 'runPattern' }),
    begin() {
      budget = new Budget(MOST_STEPS_OF_RECORD)
      refused.clear()
    },
    refusalOf: (text) => refused.get(text),
    anyRefusal: () => [...refused.values()][0],
  }
}
