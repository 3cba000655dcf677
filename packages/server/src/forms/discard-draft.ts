import { eq } from 'drizzle-orm'
import { formDrafts } from '../db/schema.ts'
import type { Services } from '../services.ts'

/** Throws a draft away; one that is gone already stays gone. */
export async function discardDraft({ db }: Services, id: string): Promise<void> {
  await db.delete(formDrafts).where(eq(formDrafts.formId, id))
}
