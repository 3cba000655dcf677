import { eq } from 'drizzle-orm'
import { formDrafts } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { toDraft, type FormDraft } from './draft.ts'

/** The draft of a form; undefined where nobody works on it. */
export async function findDraft({ db }: Pick<Services, 'db'>, id: string): Promise<FormDraft | undefined> {
  const [row] = await db.select().from(formDrafts).where(eq(formDrafts.formId, id))
  return row && toDraft(row)
}

export async function requireDraft(services: Services, id: string): Promise<FormDraft> {
  const found = await findDraft(services, id)
  if (!found) throw new NotFound(`There is no draft of the form ${id}.`)
  return found
}
