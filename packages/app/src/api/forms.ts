import type {
  DraftInfo,
  Impact,
  FormDraft,
  FormSeed,
  FormVersion,
  FormVersionInfo,
  LibraryForm,
  NewForm,
  OwnRights,
} from '@paperwright/server'
import type { FormProblem, Json, JsonObject, Locale } from '@paperwright/runtime'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'
import { unlessNone } from './unless-none.ts'

/** The library with the drafts of forms that were never published. */
export interface Library {
  forms: LibraryForm[]
  drafts: NewForm[]
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
export const listFormVersions = async (id: string): Promise<FormVersionInfo[]> =>
  (await readAnswer<{ versions: FormVersionInfo[] }>(api.forms[':id'].versions.$get({ param: { id } })))
    .versions

/** Takes a JSON Schema into the library. */
export const importForm = (document: Json) => readAnswer<FormVersion>(api.forms.$post({ json: document }))

/** A form to be worked on: as it is published, if it was, and its draft, if there is one. */
export interface FormWork {
  published: FormVersion | null
  draft: FormDraft | null
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
    known?.hasDraft || isNew ? findDraft(id) : null,
  ])
  return { published, draft, newerSeed: known?.newerSeed ?? false }
}

/** The draft of a form; null where nobody works on it. */
export const findDraft = (id: string): Promise<FormDraft | null> =>
  unlessNone(readAnswer<FormDraft>(api.forms[':id'].draft.$get({ param: { id } })))

export interface DraftChange {
  document: Json
  /** The version that the work started from; null for a new form. */
  base: number | null
  /** The revision that the change was made on; 0 where there was no draft. */
  revision: number
}

/** A draft that was stored, or the one (null: none any more) that someone else left in its place meanwhile. */
export type SavedDraft =
  | { saved: DraftInfo; conflict?: undefined }
  | { saved?: undefined; conflict: FormDraft | null }

/** Keeps a form under work. Throws an `ApiError` of status 409 where a new form's id was taken meanwhile. */
export async function saveDraft(id: string, change: DraftChange): Promise<SavedDraft> {
  try {
    const saved = await readAnswer<DraftInfo>(api.forms[':id'].draft.$put({ param: { id }, json: change }))
    return { saved }
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 409)) throw error
    const stored = await findDraft(id)
    if ((stored?.revision ?? 0) === change.revision) throw error
    return { conflict: stored }
  }
}

/** Throws the draft of a form away; what is published stays. */
export const discardDraft = (id: string) =>
  readAnswer<undefined>(api.forms[':id'].draft.$delete({ param: { id } }))

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
