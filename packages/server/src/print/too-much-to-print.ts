import { AppError } from '../errors.ts'
import { OutOfTime, type ThreadEnded } from '../threads/thread-ended.ts'

/** A sheet that takes more time or memory to print than anyone is given. */
export class TooMuchToPrint extends AppError {
  readonly status = 422
  override name = 'TooMuchToPrint'

  constructor(cause: ThreadEnded) {
    const took = cause instanceof OutOfTime ? `longer than ${cause.seconds} seconds` : 'too much memory'
    super(`Printing took ${took} and was ended. Print fewer rows, or narrow the report by its parameters.`, {
      code: 'print-too-long',
    })
    this.cause = cause
  }
}
