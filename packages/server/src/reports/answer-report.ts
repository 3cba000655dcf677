import { FormulaTooLong } from '@paperwright/runtime/kit'
import { BadRequest } from '../errors.ts'
import type { Running } from './report-services.ts'
import { countReport, type AnsweredReport, type AskedReport } from './run/run-report.ts'

/** A report's answer over what its reader may see; refused, too, where the database or a formula takes too long. */
export async function answerReport(
  acting: Omit<Running, 'reports'>,
  asked: AskedReport,
): Promise<AnsweredReport> {
  try {
    return await countReport(acting, asked)
  } catch (error) {
    if (error instanceof FormulaTooLong) {
      throw new BadRequest('A formula in this report takes too long to calculate.', {
        code: 'report-formula-too-long',
        formula: error.formula,
      })
    }
    if (!isTooSlow(error)) throw error
    throw new BadRequest(
      'The report reads more than the database answers in time. Narrow it by its parameters.',
      { code: 'report-too-large' },
    )
  }
}

/** What PostgreSQL says of a statement that ran beyond its time (`query_canceled`). */
const CANCELED = '57014'

function isTooSlow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === CANCELED) || isTooSlow(error.cause)
}
