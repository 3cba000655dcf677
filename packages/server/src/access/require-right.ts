import { hasRight, isAdminOf, type Right } from '@paperwright/runtime/kit'
import { Forbidden } from '../errors.ts'
import type { Acting } from '../services.ts'
import { findRights, readRights, type FoundRights } from './find-rights.ts'

const REFUSALS: Record<Right, string> = {
  fill: 'You may not fill this form in.',
  see: "You may not see this form's records.",
  edit: "You may not change this form's records.",
  print: "You may not print this form's records.",
  issue: "You may not issue reports over this form's records.",
  export: "You may not export this form's records.",
}

/** Refuses whoever may not do this with any record of the form. */
export async function requireRight(
  acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  formId: string,
  ...needed: readonly Right[]
): Promise<FoundRights> {
  const own = await findRights(acting, formId)
  for (const right of needed)
    if (!hasRight(own.rights, right)) throw new Forbidden(REFUSALS[right], { right })
  return own
}

/** Refuses whoever has nothing to do with a form: those who design forms read them all, without their records. */
export async function requireAnyRight(
  acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  formId: string,
): Promise<FoundRights> {
  const own = await findRights(acting, formId)
  if (!own.rights.fill && !hasRight(own.rights, 'see') && !isAdminOf(acting.actor, 'forms'))
    throw new Forbidden('You have nothing to do with this form.')
  return own
}

/** Refuses whoever may do none of these with any form. */
export async function requireSomewhere(
  acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  ...some: readonly Right[]
): Promise<void> {
  const { all } = await readRights(acting)
  const may = [...all.values()].some((rights) => some.some((right) => hasRight(rights, right)))
  if (!may) throw new Forbidden(REFUSALS[some[0]!], { right: some[0] })
}
