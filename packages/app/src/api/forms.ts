import type { Form, Json } from '@paperwright/runtime'
import { request } from './request.ts'
import type { FormSummary, FormVersion } from './types.ts'

/** Every form of the library at its newest version. */
export const listForms = async (): Promise<FormSummary[]> =>
  (await request<{ forms: FormSummary[] }>('/api/forms')).forms

export const getForm = (id: string) => request<FormVersion>(`/api/forms/${encodeURIComponent(id)}`)

export const getFormVersion = (id: string, version: number) =>
  request<FormVersion>(`/api/forms/${encodeURIComponent(id)}/versions/${version}`)

export const importForm = (document: Json) =>
  request<FormVersion & { document: Form }>('/api/forms', { method: 'POST', body: document })
