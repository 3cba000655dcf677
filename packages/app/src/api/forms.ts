import type { FormSummary, FormVersion } from '@paperwright/server'
import type { Json } from '@paperwright/runtime'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Every form of the library at its newest version. */
export const listForms = async (): Promise<FormSummary[]> =>
  (await readAnswer<{ forms: FormSummary[] }>(api.forms.$get({ query: {} }))).forms

/** A form as it is filled now. */
export const getForm = (id: string) => readAnswer<FormVersion>(api.forms[':id'].$get({ param: { id } }))

export const getFormVersion = (id: string, version: number) =>
  readAnswer<FormVersion>(
    api.forms[':id'].versions[':version'].$get({ param: { id, version: String(version) } }),
  )

/** Takes a JSON Schema into the library. */
export const importForm = (document: Json) => readAnswer<FormVersion>(api.forms.$post({ json: document }))
