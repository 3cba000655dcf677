import { compileForm, parametersForm, wordProblem, type JsonObject, type Report } from '@paperwright/runtime'
import { Invalid } from '../../errors.ts'

/** What the reader gave, cleaned and checked like a form's record. Refused with 422 where it does not fit. */
export function readParameters({ parameters }: Report, given: JsonObject): JsonObject {
  if (!parameters) return {}
  const form = parametersForm(parameters)
  const { record, problems } = compileForm(form).check(given)
  if (problems.length > 0)
    throw new Invalid(
      'The report needs other values for what it asks.',
      problems.map((problem) => ({ ...problem, message: wordProblem(problem, form, 'en') })),
    )
  return record
}
