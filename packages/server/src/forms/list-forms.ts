import { max } from 'drizzle-orm'
import { formDrafts, formSeeds, formVersions } from '../db/schema.ts'
import { readAllAccess } from '../access/find-access.ts'
import type { Rights } from '../access/form-access.ts'
import { rightsOf } from '../access/rights-of.ts'
import type { Acting } from '../services.ts'
import { hasWords } from './has-words.ts'
import { isOffered } from '../library/is-offered.ts'
import { summarizeForm, type FormSummary } from './summarize-form.ts'

export interface FormFilter {
  /** Words that title, code, id or tags hold. */
  search?: string
  domain?: string
}

/** A form as the library lists it, with the work on it. */
export interface LibraryForm extends FormSummary {
  /** True where someone works on its next version. */
  hasDraft: boolean
  /** True where the product ships a newer document than the office's own, which nobody published or declined yet. */
  newerSeed: boolean
  /** What one may do with its records. */
  rights: Rights
}

/** The library: every form at its newest version that one has to do with, in the order of its codes. */
export async function listForms(
  { db, forms, actor }: Acting,
  { search, domain }: FormFilter = {},
): Promise<LibraryForm[]> {
  const [accessOf, newest, drafts, offered] = await Promise.all([
    readAllAccess(db),
    db
      .select({ id: formVersions.id, version: max(formVersions.version) })
      .from(formVersions)
      .groupBy(formVersions.id),
    db.select({ id: formDrafts.id }).from(formDrafts),
    db.select({ id: formSeeds.id }).from(formSeeds).where(isOffered(db, forms.kind.tables)),
  ])
  const drafted = new Set(drafts.map(({ id }) => id))
  const newer = new Set(offered.map(({ id }) => id))
  const found = await Promise.all(newest.map(({ id, version }) => forms.requireVersion(id, version ?? 1)))
  return found
    .map(({ id, document, version }) => ({
      ...summarizeForm(document, version),
      hasDraft: drafted.has(id),
      newerSeed: newer.has(id),
      rights: rightsOf(accessOf(id), actor),
    }))
    .filter(({ rights }) => rights.fill || rights.see !== 'none')
    .filter(
      (form) =>
        (domain === undefined || form.domain === domain) &&
        hasWords([form.id, form.code, form.title, form.titleEn, ...form.tags], search),
    )
    .sort(
      (a, b) =>
        (a.code ?? '~').localeCompare(b.code ?? '~', 'en', { numeric: true }) || a.id.localeCompare(b.id),
    )
}
