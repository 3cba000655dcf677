/** Ends work that would take too long; caught where the budget was given. */
export class BudgetSpent extends Error {
  constructor() {
    super('The work takes too many steps.')
  }
}

/**
 * How many steps some work may take. A step is the least that is done again and again (one name looked up, one
 * character matched), so a budget bounds the time of the work on any machine, and ends it at the same place on each.
 */
export class Budget {
  constructor(private left: number) {}

  /** Throws `BudgetSpent` where fewer steps are left, and from then on. */
  spend(steps: number): void {
    this.left -= steps
    // Steps may be worked out, so they may be no number at all.
    if (!(this.left >= 0)) {
      this.left = -1
      throw new BudgetSpent()
    }
  }

  /** Does a part of the work, which may take no more than so many of the steps that are left. */
  lend<Result>(most: number, work: (part: Budget) => Result): Result {
    const lent = Math.min(most, Math.max(this.left, 0))
    const part = new Budget(lent)
    try {
      return work(part)
    } finally {
      this.left -= lent - Math.max(part.left, 0)
    }
  }
}
