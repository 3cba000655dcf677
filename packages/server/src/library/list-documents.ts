import { isAdminOf } from '@paperwright/runtime/kit'
import type { Acting } from '../services.ts'
import { byCode } from './by-code.ts'
import type { DocumentStore } from './document-store.ts'
import { hasWords } from './has-words.ts'
import { presentIn, type AtWork } from './meet-others.ts'
import type { Kind, Summary } from './kind.ts'
import { listLibrary, listNewDocuments, type ListedDocument, type NewDocument } from './list-library.ts'

export interface DocumentFilter {
  /** Words that titles, code, id and whatever else the kind names hold. */
  search?: string
  domain?: string
}

/** A document as the library lists it, with the work on it and what whoever asks may do. */
export type InLibrary<Listed, Rights> = Listed &
  Pick<ListedDocument<unknown>, 'hasDraft' | 'newerSeed' | 'standing'> & {
    rights: Rights
    /** Who else has it on the drawing board, for whoever designs; left out where nobody has. */
    atWork?: AtWork[]
  }

/** The library: every document at its newest version that is not kept from whoever asks, in the order of its codes; hidden ones for those who design. */
export async function listDocuments<Document, Listed extends Summary, Rights>(
  acting: Acting,
  { kind, store }: { kind: Kind<Document, Listed, Rights>; store: DocumentStore<Document> },
  { search, domain }: DocumentFilter = {},
): Promise<InLibrary<Listed, Rights>[]> {
  const designs = isAdminOf(acting.actor, 'forms')
  const [rights, found, present] = await Promise.all([
    kind.readRights(acting),
    listLibrary(acting, store),
    designs ? presentIn(acting, store) : new Map<string, AtWork[]>(),
  ])
  return found
    .flatMap(({ document, version, hasDraft, newerSeed, standing }) => {
      const mine = rights.of(document)
      if (mine === undefined || (standing === 'hidden' && !designs)) return []
      const listed = { ...kind.summarize(document, version), hasDraft, newerSeed, standing, rights: mine }
      const atWork = present.get(listed.id)
      return [{ ...listed, ...(atWork && { atWork }) }]
    })
    .filter(
      (one) =>
        (domain === undefined || one.domain === domain) &&
        hasWords([one.id, one.code, one.title, one.titleEn, ...(kind.wordsOf?.(one) ?? [])], search),
    )
    .sort(byCode)
}

/** The drafts of documents that were never published, the one worked on last first; they belong to no domain yet. */
export async function listNew(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  store: DocumentStore<unknown>,
  { search, domain }: DocumentFilter = {},
): Promise<NewDocument[]> {
  if (domain !== undefined || !isAdminOf(actor, 'forms')) return []
  const drafts = await listNewDocuments({ db }, store)
  return drafts.filter(({ id, title }) => hasWords([id, title], search))
}
