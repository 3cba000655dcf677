import type { Json } from '@paperwright/runtime'
import type { FieldPairing } from '@paperwright/runtime/kit'
import type {
  Deletion,
  DocumentDraft,
  DocumentSeed,
  DocumentVersion,
  DraftInfo,
  Meeting,
  NewDocument,
  Standing,
  VersionInfo,
} from '@paperwright/server'
import type { api } from './client.ts'
import type { DraftDesk } from './document-drafts.ts'
import { readAnswer } from './read-answer.ts'
import { unlessNone } from './unless-none.ts'

/** The routes that every kind has, wherever it stands in the API. */
type LibraryRoutes = Calls<
  Pick<typeof api.forms, 'check'> & {
    ':id': Pick<
      (typeof api.forms)[':id'],
      '$delete' | 'deletion' | 'draft' | 'presence' | 'seed' | 'standing' | 'versions'
    >
  }
>

/** Without what tells one place in the API from another. */
type Calls<Routes> = {
  [Name in keyof Routes as Name extends `$${'url' | 'path' | 'ws'}` ? never : Name]: Name extends `$${string}`
    ? Routes[Name]
    : Calls<Routes[Name]>
}

/** What a library lists, and the drafts of documents that were never published. */
export interface Library<Listed> {
  documents: Listed[]
  drafts: NewDocument[]
}

/** A document to be worked on: as it is published, if it was, and its draft, if there is one. */
export interface DocumentWork<Opened> {
  published: Opened | null
  draft: DocumentDraft | null
  /** The product ships a newer document than the office's own. */
  newerSeed: boolean
}

export interface Publication {
  document: Json
  note?: string
  /** The version that the document was made from, null for a new one. */
  base: number | null
  /** Of forms: which field is which of the version before. */
  pairs?: FieldPairing
}

interface Own<Listed, Opened> {
  list(): Promise<Library<Listed>>
  /** A document at its newest version. */
  get(id: string): Promise<Opened>
}

/** What the pages of a kind of document ask the server. */
export interface LibraryApi<Document, Listed, Opened, Fault> extends Own<Listed, Opened> {
  drafts: DraftDesk
  /** Null for a document that is neither published nor a draft. */
  findWork(id: string): Promise<DocumentWork<Opened> | null>
  getVersion(id: string, version: number): Promise<DocumentVersion<Document>>
  /** The published versions of a document, newest first. */
  listVersions(id: string): Promise<VersionInfo[]>
  /** Publishes a document as the next version. Refused (409) where a newer one was published meanwhile. */
  publish(id: string, publication: Publication): Promise<DocumentVersion<Document>>
  /** Says that one has it on the drawing board; who else has, and what was published last. */
  meet(id: string): Promise<Meeting>
  /** One has it there no more. */
  leave(id: string): Promise<unknown>
  /** What is wrong with a document; nothing is stored. */
  check(document: Json): Promise<Fault[]>
  /** Lists a document, hides or archives it. */
  place(id: string, standing: Standing): Promise<unknown>
  /** What would come of deleting a published document. */
  findDeletion(id: string): Promise<Deletion>
  /** Deletes it; refused (409) where something hangs on it by now. */
  remove(id: string): Promise<unknown>
  /** A document as the product ships it; null for those that it does not ship. */
  findSeed(id: string): Promise<DocumentSeed<Document> | null>
  /** Keeps the office's own version: the shipped document of this hash is no longer offered. */
  declineSeed(id: string, hash: string): Promise<DocumentSeed<Document>>
}

export function libraryApi<
  Document,
  Listed extends { id: string; hasDraft: boolean; newerSeed: boolean },
  Opened extends DocumentVersion<Document>,
  Fault,
>(routes: LibraryRoutes, own: Own<Listed, Opened>): LibraryApi<Document, Listed, Opened, Fault> {
  const { deletion, draft, presence, seed, standing, versions } = routes[':id']
  const drafts: DraftDesk = {
    find: (id) => unlessNone(readAnswer<DocumentDraft>(draft.$get({ param: { id } }))),
    put: (id, change) => readAnswer<DraftInfo>(draft.$put({ param: { id }, json: change })),
    discard: (id) => readAnswer<undefined>(draft.$delete({ param: { id } })),
  }
  return {
    ...own,
    drafts,
    async findWork(id) {
      // Asked of the library first: what is not there need not be asked for in vain.
      const library = await own.list()
      const known = library.documents.find((one) => one.id === id)
      const isNew = library.drafts.some((one) => one.id === id)
      if (!known && !isNew) return null
      const [published, found] = await Promise.all([
        known ? own.get(id) : null,
        known?.hasDraft || isNew ? drafts.find(id) : null,
      ])
      return { published, draft: found, newerSeed: known?.newerSeed ?? false }
    },
    getVersion: (id, version) =>
      readAnswer(versions[':version'].$get({ param: { id, version: String(version) } })),
    listVersions: async (id) =>
      (await readAnswer<{ versions: VersionInfo[] }>(versions.$get({ param: { id } }))).versions,
    publish: (id, publication) => readAnswer(versions.$post({ param: { id }, json: publication })),
    meet: (id) => readAnswer(presence.$post({ param: { id }, json: {} })),
    leave: (id) => readAnswer(presence.$delete({ param: { id } })),
    check: async (document) =>
      (await readAnswer<{ problems: Fault[] }>(routes.check.$post({ json: document }))).problems,
    place: (id, wanted) => readAnswer(standing.$put({ param: { id }, json: { standing: wanted } })),
    findDeletion: (id) => readAnswer(deletion.$get({ param: { id } })),
    remove: (id) => readAnswer(routes[':id'].$delete({ param: { id } })),
    findSeed: (id) => unlessNone(readAnswer(seed.$get({ param: { id } }))),
    declineSeed: (id, hash) => readAnswer(seed.decline.$post({ param: { id }, json: { hash } })),
  }
}
