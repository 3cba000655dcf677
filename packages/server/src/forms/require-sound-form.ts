import { wordFormProblem, type Form, type FormProblem } from '@paperwright/runtime'
import { Invalid } from '../errors.ts'
import type { Acting } from '../services.ts'

type Checking = Pick<Acting, 'checks' | 'actor'>
type Worded = FormProblem & { message: string }

/** What is wrong with a form document, in words. */
export async function checkFormDocument({ checks, actor }: Checking, document: unknown): Promise<Worded[]> {
  return (await checks.ask('form', document, actor.id)).map(wordProblem)
}

/** A document that is a form without faults; refused with all that is wrong otherwise. */
export async function requireSoundForm(checking: Checking, document: unknown): Promise<Form> {
  refuseProblems(await checkFormDocument(checking, document))
  return document as Form
}

/** Refuses a form that has problems, with their words. */
export function refuseProblems(problems: readonly Worded[]): void {
  if (problems.length > 0)
    throw new Invalid('The form has problems that must be mended before it can be published.', problems)
}

export function wordProblem(problem: FormProblem): Worded {
  return { ...problem, message: wordFormProblem(problem, 'zh') }
}
