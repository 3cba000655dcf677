import { readAllAccess } from '../access/find-access.ts'
import type { Rights } from '../access/form-access.ts'
import { rightsOf } from '../access/rights-of.ts'
import { byCode } from '../library/by-code.ts'
import { hasWords } from '../library/has-words.ts'
import { listLibrary, type ListedDocument } from '../library/list-library.ts'
import type { Acting } from '../services.ts'
import { summarizeForm, type FormSummary } from './summarize-form.ts'

export interface FormFilter {
  /** Words that title, code, id or tags hold. */
  search?: string
  domain?: string
}

/** A form as the library lists it, with the work on it. */
export interface LibraryForm extends FormSummary, Pick<ListedDocument<unknown>, 'hasDraft' | 'newerSeed'> {
  /** What one may do with its records. */
  rights: Rights
}

/** The library: every form at its newest version that one has to do with, in the order of its codes. */
export async function listForms(
  { db, forms, actor }: Acting,
  { search, domain }: FormFilter = {},
): Promise<LibraryForm[]> {
  const [accessOf, listed] = await Promise.all([readAllAccess(db), listLibrary({ db }, forms)])
  return listed
    .map(({ id, document, version, hasDraft, newerSeed }) => ({
      ...summarizeForm(document, version),
      hasDraft,
      newerSeed,
      rights: rightsOf(accessOf(id), actor),
    }))
    .filter(({ rights }) => rights.fill || rights.see !== 'none')
    .filter(
      (form) =>
        (domain === undefined || form.domain === domain) &&
        hasWords([form.id, form.code, form.title, form.titleEn, ...form.tags], search),
    )
    .sort(byCode)
}
