import { hasRight, isAdminOf, type Right } from '@paperwright/runtime/kit'
import { Forbidden } from '../errors.ts'
import type { Acting } from '../services.ts'
import { findRights, readRights, type FoundRights } from './find-rights.ts'

export const REFUSALS: Record<Right, string> = {
  fill: 'You don’t have permission to fill in this form.',
  see: 'You don’t have permission to view this form’s records.',
  own: 'You don’t have permission to correct or void the records you submitted.',
  edit: 'You don’t have permission to correct this form’s records.',
  void: 'You don’t have permission to void this form’s records.',
  print: 'You don’t have permission to print this form’s records.',
  issue: 'You don’t have permission to issue reports based on this form.',
  export: 'You don’t have permission to export this form’s records.',
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

/** Refuses whoever may do none of these with any record of the form. */
export async function requireSomeRight(
  acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  formId: string,
  ...some: readonly Right[]
): Promise<void> {
  const { rights } = await findRights(acting, formId)
  if (!some.some((right) => hasRight(rights, right)))
    throw new Forbidden(REFUSALS[some[0]!], { right: some[0] })
}

/** Refuses whoever has nothing to do with a form: those who design forms read them all, without their records. */
export async function requireAnyRight(
  acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  formId: string,
): Promise<FoundRights> {
  const own = await findRights(acting, formId)
  if (!own.rights.fill && !hasRight(own.rights, 'see') && !isAdminOf(acting.actor, 'forms'))
    throw new Forbidden('You don’t have access to this form.')
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
