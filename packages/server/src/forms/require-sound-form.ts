import { checkForm, wordFormProblem, type Form } from '@paperwright/runtime'
import { Invalid } from '../errors.ts'

/** A document that is a form without faults; refused with all that is wrong otherwise. */
export function requireSoundForm(document: unknown): Form {
  const problems = checkForm(document)
  if (problems.length === 0) return document as Form
  throw new Invalid(
    'The form has problems that must be mended before it can be published.',
    problems.map((problem) => ({ ...problem, message: wordFormProblem(problem, 'zh') })),
  )
}
