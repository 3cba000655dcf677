import {
  compileForm,
  wordProblem,
  type Form,
  type JsonObject,
  type Problem,
  type ZonedMoment,
} from '@paperwright/runtime'
import { isCoveredBy } from '@paperwright/runtime/kit'

/** No person mends more at once, and no answer grows with what was sent. */
const MOST_TOLD = 200

/**
 * A record as the form takes it, with the totals computed here, and all that is wrong with it, in words. What is wrong at
 * the pointers that its writer may not change (`untouched`) is left to those who may.
 */
export function checkRecord(
  form: Form,
  input: unknown,
  { now, untouched = [] }: { now: ZonedMoment; untouched?: readonly string[] },
): { record: JsonObject; problems: (Problem & { message: string })[] } {
  const { record, problems } = compileForm(form).check(input, now)
  return {
    record,
    problems: problems
      .filter(({ path }) => !isCoveredBy(path, untouched))
      .slice(0, MOST_TOLD)
      .map((problem) => ({ ...problem, message: wordProblem(problem, form, 'zh') })),
  }
}
