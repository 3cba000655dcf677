import { wordFormProblem, type FormProblem } from '@paperwright/runtime'
import { Invalid } from '../errors.ts'
import { OutOfTime, type ThreadEnded } from '../threads/thread-ended.ts'

/** A document whose check takes more time or memory than anyone is given. */
export class CheckEnded extends Invalid {
  override name = 'CheckEnded'
  readonly problem: FormProblem & { message: string }

  constructor(cause: ThreadEnded) {
    const problem: FormProblem =
      cause instanceof OutOfTime
        ? { path: '', code: 'checkTooLong', params: { seconds: cause.seconds } }
        : { path: '', code: 'checkTooLarge' }
    const worded = { ...problem, message: wordFormProblem(problem, 'zh') }
    super('The document asks for more than a check may cost.', [worded])
    this.problem = worded
    this.cause = cause
  }
}

/** What there is to tell where only problems are asked for: that the check was ended. Any other error goes on. */
export function problemOfEnded(error: unknown): CheckEnded['problem'][] {
  if (error instanceof CheckEnded) return [error.problem]
  throw error
}
