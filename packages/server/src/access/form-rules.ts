import { accessAt, OTHERS } from '@paperwright/runtime/kit'
import { findHistory } from '../field-history/find-history.ts'
import type { Services } from '../services.ts'
import { findAccess, type FoundAccess } from './find-access.ts'
import { tellingRules, type ToldRule } from './telling-rules.ts'

/** Rules as an admin sees them. */
export interface FoundRules extends FoundAccess {
  /** Formulas and conditions that tell of fields which are hidden from some who see them. */
  telling: ToldRule[]
}

/** The rules in force, their fields named as they are called in the form's newest version. */
export async function findRules(
  services: Pick<Services, 'db' | 'forms'>,
  formId: string,
): Promise<FoundRules> {
  const found = await findAccess(services.db, formId)
  if (formId === OTHERS) return { ...found, telling: [] }
  const history = await findHistory(services, formId)
  return {
    ...found,
    access: accessAt(found.access, history),
    telling: tellingRules(found.access, history, history.documents.at(-1)!),
  }
}
