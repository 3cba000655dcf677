import { explainRights, type ExplainedRights } from '@paperwright/runtime/kit'
import { asc, eq } from 'drizzle-orm'
import { actorColumns } from '../auth/actor-columns.ts'
import { users } from '../db/account-tables.ts'
import { forms } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { readAllFound } from './find-access.ts'

/** What someone may do with a form, and whose rules say so. */
export interface PersonRights extends ExplainedRights {
  formId: string
  from: 'form' | 'office' | 'product'
}

/** What a person may do with each form, and why; by the forms' ids. */
export async function explainPerson({ db }: Pick<Services, 'db'>, id: string): Promise<PersonRights[]> {
  const [person] = await db.select(actorColumns).from(users).where(eq(users.id, id))
  if (!person) throw new NotFound(`There is no person ${id}.`)
  const found = await readAllFound(db)
  const ids = await db.select({ id: forms.id }).from(forms).orderBy(asc(forms.id))
  return ids.map(({ id: formId }) => {
    const { access, from } = found(formId)
    return { formId, from, ...explainRights(access, person) }
  })
}
