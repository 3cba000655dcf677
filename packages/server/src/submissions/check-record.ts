import { compileForm, wordProblem, type Form, type JsonObject, type Problem } from '@paperwright/runtime'

/** No person mends more at once, and no answer grows with what was sent. */
const MOST_TOLD = 200

/** A record as the form takes it, with the totals computed here, and all that is wrong with it, in words. */
export function checkRecord(
  form: Form,
  input: unknown,
): { record: JsonObject; problems: (Problem & { message: string })[] } {
  const { record, problems } = compileForm(form).check(input)
  return {
    record,
    problems: problems
      .slice(0, MOST_TOLD)
      .map((problem) => ({ ...problem, message: wordProblem(problem, form, 'zh') })),
  }
}
