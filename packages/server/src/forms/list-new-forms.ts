import { hasWords } from '../library/has-words.ts'
import { listNewDocuments, type NewDocument } from '../library/list-library.ts'
import type { Services } from '../services.ts'
import type { FormFilter } from './list-forms.ts'

/** A form that was never published, as the library lists it. */
export type NewForm = NewDocument

/** The drafts of forms that were never published, the one worked on last first. They belong to no domain yet. */
export async function listNewForms(
  services: Services,
  { search, domain }: FormFilter = {},
): Promise<NewForm[]> {
  if (domain !== undefined) return []
  const drafts = await listNewDocuments(services, services.forms)
  return drafts.filter(({ id, title }) => hasWords([id, title], search))
}
