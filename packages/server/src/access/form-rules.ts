import { accessAt, OTHERS } from '@paperwright/runtime/kit'
import { findHistory } from '../forms/field-pairs/find-history.ts'
import type { Services } from '../services.ts'
import { findAccess, type FoundAccess } from './find-access.ts'

/** The rules in force, their fields named as they are called in the form's newest version. */
export async function findRules(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<FoundAccess> {
  const found = await findAccess(services.db, formId)
  if (formId === OTHERS) return found
  return { ...found, access: accessAt(found.access, await findHistory(services, formId)) }
}
