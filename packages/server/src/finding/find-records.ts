import { fieldLimitsOf } from '@paperwright/runtime'
import { readAllAccess } from '../access/find-access.ts'
import { requireRight } from '../access/require-right.ts'
import { reachOfForms, seenAmong, seenBy } from '../access/sight.ts'
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
async function everywhere({ db, actor }: Acting): Promise<Required<Pick<Search, 'where' | 'hidden'>>> {
  const accessOf = await readAllAccess(db)
  const reaches = await reachOfForms({ db, actor }, accessOf)
  return {
    where: seenAmong(reaches, actor),
    hidden: (formId) => fieldLimitsOf(accessOf(formId), actor).hidden,
  }
}
