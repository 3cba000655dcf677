import { max } from 'drizzle-orm'
import { formVersions } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { summarizeForm, type FormSummary } from './summarize-form.ts'

export interface FormFilter {
  /** Words that title, code, id or tags hold. */
  search?: string
  domain?: string
}

/** The library: every form at its newest version, in the order of its codes. */
export async function listForms(
  { db, forms }: Services,
  { search, domain }: FormFilter = {},
): Promise<FormSummary[]> {
  const newest = await db
    .select({ id: formVersions.formId, version: max(formVersions.version) })
    .from(formVersions)
    .groupBy(formVersions.formId)
  const found = await Promise.all(newest.map(({ id, version }) => forms.requireVersion(id, version ?? 1)))
  return found
    .map(({ document, version }) => summarizeForm(document, version))
    .filter((form) => (domain === undefined || form.domain === domain) && matches(form, search))
    .sort(
      (a, b) =>
        (a.code ?? '~').localeCompare(b.code ?? '~', 'en', { numeric: true }) || a.id.localeCompare(b.id),
    )
}

function matches({ id, code, title, titleEn, tags }: FormSummary, search = ''): boolean {
  const text = [id, code, title, titleEn, ...tags].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
