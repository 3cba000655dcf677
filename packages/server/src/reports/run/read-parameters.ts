import { compileForm, wordProblem, type JsonObject, type ZonedMoment } from '@paperwright/runtime'
import { parametersForm } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { Invalid } from '../../errors.ts'

/** What the reader gave, cleaned and checked like a form's record. Refused with 422 where it does not fit. */
export function readParameters({ parameters }: Report, given: JsonObject, now: ZonedMoment): JsonObject {
  if (!parameters) return {}
  const form = parametersForm(parameters)
  const { record, problems } = compileForm(form).check(given, now)
  if (problems.length > 0)
    throw new Invalid(
      'The report needs other values for what it asks.',
      problems.map((problem) => ({ ...problem, message: wordProblem(problem, form, 'en') })),
    )
  return record
}
