import type { JsonObject } from '@paperwright/runtime'
import { request } from './request.ts'
import type { Submission, SubmissionEvent, SubmissionPage } from './types.ts'

const at = (id: string) => `/api/submissions/${encodeURIComponent(id)}`
const of = (formId: string) => `/api/forms/${encodeURIComponent(formId)}/submissions`

export const getSubmission = (id: string) => request<Submission>(at(id))

export function listSubmissions(formId: string, { limit, cursor }: { limit: number; cursor?: string }) {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) })
  return request<SubmissionPage>(`${of(formId)}?${query}`)
}

export const listEvents = async (id: string): Promise<SubmissionEvent[]> =>
  (await request<{ events: SubmissionEvent[] }>(`${at(id)}/events`)).events

/** Stores a new record. Sent again under the same key it answers with what was stored the first time. */
export const submitRecord = (
  formId: string,
  { formVersion, record, saveKey }: { formVersion: number; record: JsonObject; saveKey: string },
) =>
  request<Submission>(of(formId), {
    method: 'POST',
    body: { formVersion, record },
    headers: { 'Idempotency-Key': saveKey },
  })

/** Stores a change of the record at a revision; refused (412) where someone saved another change since. */
export const saveRecord = (id: string, { revision, record }: { revision: number; record: JsonObject }) =>
  request<Submission>(at(id), { method: 'PUT', body: { record }, headers: { 'If-Match': `"${revision}"` } })
