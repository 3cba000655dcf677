import { readRights } from '../access/find-rights.ts'
import { requireRight } from '../access/require-right.ts'
import { seenAmong, seenBy } from '../access/sight.ts'
import type { Acting } from '../services.ts'
import type { Search } from './find-condition.ts'
import { findSubmissions, type FoundPage } from './find-submissions.ts'

export interface RecordSearch extends Omit<Search, 'where' | 'hidden'> {
  /** From 1. */
  page: number
  /** To 200. */
  size: number
}

/** What someone finds among the records that they may see, of one form or of all, by what they may know of them. */
export async function findRecords(acting: Acting, { formId, ...search }: RecordSearch): Promise<FoundPage> {
  if (formId === undefined) return findSubmissions(acting, { ...search, ...(await everywhere(acting)) })
  await acting.forms.requireNewest(formId)
  const { rights, limits } = await requireRight(acting, formId, 'see')
  const where = seenBy(rights.see, acting.actor)
  return findSubmissions(acting, { ...search, formId, where, hidden: () => limits.hidden })
}

/** What someone may see of every form. */
async function everywhere(acting: Acting): Promise<Required<Pick<Search, 'where' | 'hidden'>>> {
  const rights = await readRights(acting)
  return {
    where: seenAmong(rights.all, acting.actor),
    hidden: (formId) => rights.limitsOf(formId).hidden,
  }
}
