import type { Related, Submission, SubmissionEvent, SubmissionPage } from '@paperwright/server'
import type { JsonObject } from '@paperwright/runtime'
import type { OwnRights } from '@paperwright/runtime/kit'
import { api } from './client.ts'
import { readAnswer, readStatus } from './read-answer.ts'

/** A stored record with what one may do with it. */
export interface SeenRecord extends Submission {
  mine: OwnRights
}

export const getSubmission = (id: string) =>
  readAnswer<SeenRecord>(api.submissions[':id'].$get({ param: { id } }))

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

/** What other records that one sees hang together with a record. */
export const findRelated = async (id: string): Promise<Related[]> =>
  (await readAnswer<{ related: Related[] }>(api.submissions[':id'].related.$get({ param: { id } }))).related

export interface NewRecord {
  formVersion: number
  record: JsonObject
  /** The draft that becomes this record, whether the server has it or not. */
  draft: string
  /** That of the blank sheet that it is entered from; left out: the next of its series. */
  number?: string
  /** The department that it belongs to; left out: one's own. */
  department?: string | null
}

/** Stores a new record. Of one draft there is one: sent again, it answers with what was stored the first time. */
export async function submitRecord(
  formId: string,
  json: NewRecord,
): Promise<{ submission: Submission; isNew: boolean }> {
  const { status, body } = await readStatus<Submission>(
    api.forms[':id'].submissions.$post({ param: { id: formId }, json, header: {} }),
  )
  return { submission: body, isNew: status === 201 }
}

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

/** Brings a record to another department. */
export const moveRecord = (
  id: string,
  { revision, department, reason }: { revision: number; department: string; reason: string },
) =>
  readAnswer<Submission>(
    api.submissions[':id'].department.$post({
      param: { id },
      json: { department, reason },
      header: { 'if-match': `"${revision}"` },
    }),
  )

/** Brings records of a form that belong to no department to one, as many at once as the server takes; gives how many are left. */
export const moveRecords = (formId: string, json: { department: string; reason: string }) =>
  readAnswer(api.forms[':id'].department.$post({ param: { id: formId }, json }))

/** Makes a record void: it stays, with its number, and can no longer be changed. */
export const voidRecord = (id: string, { revision, reason }: { revision: number; reason: string }) =>
  readAnswer<Submission>(
    api.submissions[':id'].void.$post({
      param: { id },
      json: { reason },
      header: { 'if-match': `"${revision}"` },
    }),
  )
