import type { Form, FormProblem, Json, JsonObject, Locale } from '@paperwright/runtime'
import type { FormerOptions, OwnRights } from '@paperwright/runtime/kit'
import type { FormVersion, Impact, LibraryForm, NewDocument } from '@paperwright/server'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import { libraryApi } from './library.ts'
import { readAnswer } from './read-answer.ts'

/** A form with what one may do with its records. */
export interface OwnForm extends FormVersion {
  mine: OwnRights
  /** What records of earlier versions hold and it offers no more. */
  former: FormerOptions
}

export const formsApi = libraryApi<Form, LibraryForm, OwnForm, FormProblem>(api.forms, {
  async list() {
    const answer = readAnswer<{ forms: LibraryForm[]; drafts: NewDocument[] }>(api.forms.$get({ query: {} }))
    const { forms, drafts } = await answer
    return { documents: forms, drafts }
  },
  get: (id) => readAnswer<OwnForm>(api.forms[':id'].$get({ param: { id } })),
})

/** Takes a JSON Schema into the library. */
export const importForm = (document: Json) => readAnswer<FormVersion>(api.forms.$post({ json: document }))

/** The filled sample that is shipped with a form; null where there is none. */
export const findSample = async (id: string): Promise<JsonObject | null> =>
  (await readAnswer<{ record: JsonObject | null }>(api.forms[':id'].sample.$get({ param: { id } }))).record

/** What publishing a document would do to the records that are stored. */
export const getImpact = (id: string, document: Json) =>
  readAnswer<Impact>(api.forms[':id'].impact.$post({ param: { id }, json: { document } }))

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
