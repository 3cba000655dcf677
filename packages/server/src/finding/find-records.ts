import { readRights } from '../access/find-rights.ts'
import { requireRight } from '../access/require-right.ts'
import { seenAmong, seenBy } from '../access/sight.ts'
import type { Acting } from '../services.ts'
import type { Search } from './find-condition.ts'
import { findSubmissions, type FoundPage } from './find-submissions.ts'

export interface RecordSearch extends Omit<Search, 'where' | 'limits'> {
  /** From 1. */
  page: number
  /** To 200. */
  size: number
}

/** What someone finds among the records that they may see, of one form or of all, by what they may know of them. */
export async function findRecords(acting: Acting, search: RecordSearch): Promise<FoundPage> {
  return findSubmissions(acting, { ...search, ...(await sightOf(acting, search.formId)) })
}

/** What someone may see of a form, or of every form. Refused: a form that there is none of (404), one whose records they may not see (403). */
export async function sightOf(
  acting: Acting,
  formId: string | undefined,
): Promise<Required<Pick<Search, 'where' | 'limits'>>> {
  if (formId === undefined) {
    const rights = await readRights(acting)
    return {
      where: seenAmong(rights.all, acting.actor),
      limits: rights.limitsOf,
    }
  }
  await acting.forms.requireNewest(formId)
  const { rights, limits } = await requireRight(acting, formId, 'see')
  return { where: seenBy(rights, acting.actor), limits: () => limits }
}
