import type { Submission, SubmissionEvent, SubmissionPage } from '@paperwright/server'
import type { JsonObject } from '@paperwright/runtime'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

export const getSubmission = (id: string) =>
  readAnswer<Submission>(api.submissions[':id'].$get({ param: { id } }))

/** A page of a form's records, newest first. */
export const listSubmissions = (formId: string, { limit, cursor }: { limit: number; cursor?: string }) =>
  readAnswer<SubmissionPage>(
    api.forms[':id'].submissions.$get({
      param: { id: formId },
      query: { limit: String(limit), ...(cursor !== undefined && { cursor }) },
    }),
  )

/** What happened to a record, oldest first. */
export const listEvents = async (id: string): Promise<SubmissionEvent[]> =>
  (await readAnswer<{ events: SubmissionEvent[] }>(api.submissions[':id'].events.$get({ param: { id } })))
    .events

/** Stores a new record. Sent again under the same key it answers with what was stored the first time. */
export const submitRecord = (
  formId: string,
  { formVersion, record, saveKey }: { formVersion: number; record: JsonObject; saveKey: string },
) =>
  readAnswer<Submission>(
    api.forms[':id'].submissions.$post({
      param: { id: formId },
      json: { formVersion, record },
      header: { 'idempotency-key': saveKey },
    }),
  )

/** Corrects the record at a revision, with the reason; refused (412) where someone saved another change since. */
export const saveRecord = (
  id: string,
  { revision, record, reason }: { revision: number; record: JsonObject; reason: string },
) =>
  readAnswer<Submission>(
    api.submissions[':id'].$put({
      param: { id },
      json: { record, reason },
      header: { 'if-match': `"${revision}"` },
    }),
  )
