import { wordFormProblem, type Form, type FormProblem } from '@paperwright/runtime'
import { Invalid } from '../errors.ts'
import type { Acting } from '../services.ts'

/** A document that is a form without faults; refused with all that is wrong otherwise. */
export async function requireSoundForm(
  { checks, actor }: Pick<Acting, 'checks' | 'actor'>,
  document: unknown,
): Promise<Form> {
  refuseProblems(await checks.ask('form', document, actor.id))
  return document as Form
}

/** Refuses a form that has problems, with their words. */
export function refuseProblems(problems: readonly FormProblem[]): void {
  if (problems.length === 0) return
  throw new Invalid(
    'The form has problems that must be mended before it can be published.',
    problems.map((problem) => ({ ...problem, message: wordFormProblem(problem, 'zh') })),
  )
}
