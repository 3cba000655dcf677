import type {
  DraftInfo,
  Impact,
  DocumentDraft,
  FormSeed,
  FormVersion,
  VersionInfo,
  LibraryForm,
  NewDocument,
} from '@paperwright/server'
import type { FormProblem, Json, JsonObject, Locale, OwnRights } from '@paperwright/runtime'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import type { DraftDesk } from './document-drafts.ts'
import { readAnswer } from './read-answer.ts'
import { unlessNone } from './unless-none.ts'

/** The library with the drafts of forms that were never published. */
export interface Library {
  forms: LibraryForm[]
  drafts: NewDocument[]
}

export const getLibrary = () => readAnswer<Library>(api.forms.$get({ query: {} }))

/** Every form of the library at its newest version. */
export const listForms = async (): Promise<LibraryForm[]> => (await getLibrary()).forms

/** A form with what one may do with its records. */
export interface OwnForm extends FormVersion {
  mine: OwnRights
}

/** A form as it is filled now. */
export const getForm = (id: string) => readAnswer<OwnForm>(api.forms[':id'].$get({ param: { id } }))

export const getFormVersion = (id: string, version: number) =>
  readAnswer<FormVersion>(
    api.forms[':id'].versions[':version'].$get({ param: { id, version: String(version) } }),
  )

/** The published versions of a form, newest first. */
export const listFormVersions = async (id: string): Promise<VersionInfo[]> =>
  (await readAnswer<{ versions: VersionInfo[] }>(api.forms[':id'].versions.$get({ param: { id } }))).versions

/** Takes a JSON Schema into the library. */
export const importForm = (document: Json) => readAnswer<FormVersion>(api.forms.$post({ json: document }))

/** A form to be worked on: as it is published, if it was, and its draft, if there is one. */
export interface FormWork {
  published: FormVersion | null
  draft: DocumentDraft | null
  /** The product ships a newer document than the office's own. */
  newerSeed: boolean
}

/** What there is of a form to work on; null for a form that is neither published nor a draft. */
export async function findFormWork(id: string): Promise<FormWork | null> {
  // Asked of the library first: what is not there need not be asked for in vain.
  const { forms, drafts } = await getLibrary()
  const known = forms.find((form) => form.id === id)
  const isNew = drafts.some((draft) => draft.id === id)
  if (!known && !isNew) return null
  const [published, draft] = await Promise.all([
    known ? getForm(id) : null,
    known?.hasDraft || isNew ? formDrafts.find(id) : null,
  ])
  return { published, draft, newerSeed: known?.newerSeed ?? false }
}

/** Where forms under work are kept. */
export const formDrafts: DraftDesk = {
  find: (id) => unlessNone(readAnswer<DocumentDraft>(api.forms[':id'].draft.$get({ param: { id } }))),
  put: (id, change) => readAnswer<DraftInfo>(api.forms[':id'].draft.$put({ param: { id }, json: change })),
  discard: (id) => readAnswer<undefined>(api.forms[':id'].draft.$delete({ param: { id } })),
}

export interface Publication {
  document: Json
  note?: string
  /** The version that the document was made from, null for a new form. */
  base: number | null
}

/** Publishes a document as the next version of its form. Refused (409) where a newer one was published meanwhile. */
export const publishForm = (id: string, publication: Publication) =>
  readAnswer<FormVersion>(api.forms[':id'].versions.$post({ param: { id }, json: publication }))

/** A form as the product ships it; null for forms that it does not ship. */
export const findSeed = (id: string): Promise<FormSeed | null> =>
  unlessNone(readAnswer<FormSeed>(api.forms[':id'].seed.$get({ param: { id } })))

/** The filled sample that is shipped with a form; null where there is none. */
export const findSample = async (id: string): Promise<JsonObject | null> =>
  (await readAnswer<{ record: JsonObject | null }>(api.forms[':id'].sample.$get({ param: { id } }))).record

/** Keeps the office's own version: the shipped document of this hash is no longer offered. */
export const declineSeed = (id: string, hash: string) =>
  readAnswer<FormSeed>(api.forms[':id'].seed.decline.$post({ param: { id }, json: { hash } }))

/** What publishing a document would do to the records that are stored. */
export const getImpact = (id: string, document: Json) =>
  readAnswer<Impact>(api.forms[':id'].impact.$post({ param: { id }, json: { document } }))

/** What is wrong with a form document; nothing is stored. */
export const checkDocument = async (document: Json): Promise<FormProblem[]> =>
  (await readAnswer<{ problems: FormProblem[] }>(api.forms.check.$post({ json: document }))).problems

/** Opens the PDF of a form document that need not be stored, in a window of its own. */
export async function printDocument(job: {
  document: Json
  record?: JsonObject
  locale: Locale
}): Promise<void> {
  const response = await api.print.$post({ json: job })
  if (!response.ok) throw new ApiError({ status: response.status, title: 'The sheet could not be printed.' })
  const address = URL.createObjectURL(await response.blob())
  open(address, '_blank')
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
