import {
  compileForm,
  getValue,
  wordProblem,
  type Form,
  type JsonObject,
  type Problem,
  type ZonedMoment,
} from '@paperwright/runtime'
import { isCoveredBy } from '@paperwright/runtime/kit'
import type { Database } from '../db/database.ts'
import { settleNamed } from '../directory/settle-named.ts'

/** No person mends more at once, and no answer grows with what was sent. */
const MOST_TOLD = 200

/**
 * A record as the form takes it, with the totals computed here, and all that is wrong with it, in words. What is wrong at
 * the pointers that its writer may not change (`untouched`) is left to those who may.
 */
export async function checkRecord(
  { db }: { db: Pick<Database, 'select'> },
  form: Form,
  input: unknown,
  { now, untouched = [], before }: { now: ZonedMoment; untouched?: readonly string[]; before?: JsonObject },
): Promise<{ record: JsonObject; problems: (Problem & { message: string })[] }> {
  const named = await settleNamed(db, form, { input, ...(before && { before }) })
  const { record, problems } = compileForm(form).check(named.input, now)
  // Of what a condition hides nothing is left, and nobody is asked.
  const unknown = named.problems.filter(({ path }) => getValue(record, path) !== undefined)
  return {
    record,
    problems: [...problems, ...unknown]
      .filter(({ path }) => !isCoveredBy(path, untouched))
      .slice(0, MOST_TOLD)
      .map((problem) => ({ ...problem, message: wordProblem(problem, form, 'zh') })),
  }
}
