import { eq, notExists } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { forms, formDrafts } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { hasWords } from './has-words.ts'
import type { FormFilter } from './list-forms.ts'

/** A form that was never published, as the library lists it. */
export interface NewForm {
  id: string
  /** Empty where the draft has none yet. */
  title: string
  updatedAt: string
}

/** The drafts of forms that were never published, the one worked on last first. They belong to no domain yet. */
export async function listNewForms(
  { db }: Services,
  { search, domain }: FormFilter = {},
): Promise<NewForm[]> {
  if (domain !== undefined) return []
  const published = db.select({ id: forms.id }).from(forms).where(eq(forms.id, formDrafts.id))
  const rows = await db.select().from(formDrafts).where(notExists(published))
  return rows
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || a.id.localeCompare(b.id))
    .map(({ id, document, updatedAt }) => ({
      id,
      title: titleOf(JSON.parse(document) as JsonObject),
      updatedAt: updatedAt.toISOString(),
    }))
    .filter(({ id, title }) => hasWords([id, title], search))
}

function titleOf({ title }: JsonObject): string {
  return typeof title === 'string' ? title : ''
}
