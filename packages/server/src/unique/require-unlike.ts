import { wordProblem, type JsonObject } from '@paperwright/runtime'
import type { FoundRights } from '../access/find-rights.ts'
import { Conflict, Invalid } from '../errors.ts'
import type { FormVersion } from '../forms/form-store.ts'
import type { Acting } from '../services.ts'
import { findAlike } from './find-alike.ts'
import { findUniqueRules } from './unique-rules.ts'

interface Storing {
  form: FormVersion
  record: JsonObject
  own: FoundRights
  stored?: { id: string; record: JsonObject }
}

/** Refuses a record that holds what stands once, and another holds. What is soft is let through. */
export async function requireUnlike(acting: Acting, { form, ...asked }: Storing): Promise<void> {
  const rules = await findUniqueRules(acting, form.id)
  if (!rules) return
  const problems = (await findAlike(acting, rules, { form, ...asked })).filter(({ soft }) => !soft)
  if (problems.length === 0) return
  throw new Invalid(
    'The record has problems that must be mended before it can be stored.',
    problems.map((problem) => ({ ...problem, message: wordProblem(problem, form.document, 'zh') })),
  )
}

/** After the database refused: what another stored beside this one. */
export async function tellAlike(acting: Acting, asked: Storing): Promise<never> {
  await requireUnlike(acting, asked)
  throw new Conflict('Another record with the same values was stored and voided meanwhile. Send it again.')
}
