import { Budget, BudgetSpent } from '../budget/budget.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import type { FeelValue } from './feel-value.ts'

/** Entries that a list may have, while and after it is made. */
export const MOST_ENTRIES = 100_000
/** Characters that a text may have. */
export const MOST_CHARACTERS = 200_000
/** How deep functions may call each other, and lists hold lists, counted in the parts of an expression. */
const DEEPEST = 2000
/** What an entry of a list counts for. */
export const DEPTH_OF_ENTRY = 10

/** What computing with days and times takes, counted in the steps of names and comparisons. */
export const STEPS_OF_MOMENT = 100

/** One evaluation, with what it may still cost, and what `now()` is meanwhile. */
export class Run {
  private depth = 0

  constructor(
    readonly budget: Budget,
    readonly now: ZonedMoment,
  ) {}

  spend(steps: number): void {
    this.budget.spend(steps)
  }

  /** Before a list of so many entries is made. */
  requireEntries(count: number): void {
    if (!(count <= MOST_ENTRIES)) throw new BudgetSpent()
    this.budget.spend(count)
  }

  /** Before a text of so many characters is made, of which so many are new. */
  requireCharacters(count: number, added = count): void {
    if (!(count <= MOST_CHARACTERS)) throw new BudgetSpent()
    this.budget.spend(1 + added / 16)
  }

  /** Whatever a function made. */
  requireFitting(value: FeelValue): FeelValue {
    if (typeof value === 'string') this.requireCharacters(value.length)
    else if (Array.isArray(value)) this.requireEntries(value.length)
    return value
  }

  /** Goes so much deeper: into the body of a function, an entry of a list. */
  enter<Result>(depth: number, work: () => Result): Result {
    this.depth += depth
    try {
      if (this.depth > DEEPEST) throw new BudgetSpent()
      return work()
    } finally {
      this.depth -= depth
    }
  }
}
