import { forms as formsTable } from '../db/schema.ts'
import { or, sql, type SQL } from 'drizzle-orm'
import { readAllAccess } from '../access/find-access.ts'
import type { Reach } from '../access/form-access.ts'
import { requireRight } from '../access/require-right.ts'
import { fieldLimitsOf, rightsOf } from '../access/rights-of.ts'
import { seenBy } from '../access/sees.ts'
import { submissions } from '../db/schema.ts'
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
  const ids = (await db.select({ id: formsTable.id }).from(formsTable)).map(({ id }) => id)
  const byReach = new Map<Reach, string[]>()
  for (const id of ids) {
    const { see } = rightsOf(accessOf(id), actor)
    byReach.set(see, [...(byReach.get(see) ?? []), id])
  }
  const among = (some: readonly string[]) =>
    sql`${submissions.formId} in (select jsonb_array_elements_text(${JSON.stringify(some)}::jsonb))`
  const conditions = [...byReach].map(
    ([reach, some]): SQL => sql`(${among(some)} and (${seenBy(reach, actor)}))`,
  )
  return {
    where: or(...conditions) ?? sql`false`,
    hidden: (formId) => fieldLimitsOf(accessOf(formId), actor).hidden,
  }
}
