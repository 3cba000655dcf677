import type { BatchProblem } from './batch.ts'

/** Why a batch is given up for good. */
export class BatchFault extends Error {
  override name = 'BatchFault'
  readonly problem: BatchProblem

  constructor(problem: BatchProblem) {
    super(`The batch was given up: ${problem.code}.`)
    this.problem = problem
  }
}
