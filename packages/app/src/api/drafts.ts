import type { RecordDraft } from '@paperwright/server'
import type { JsonObject } from '@paperwright/runtime'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'
import { unlessNone } from './unless-none.ts'

/** The records that one has begun, the one worked on last first. */
export const listRecordDrafts = async (): Promise<RecordDraft[]> =>
  (await readAnswer<{ drafts: RecordDraft[] }>(api.drafts.$get())).drafts

/** Null where it was handed in or thrown away. */
export const findRecordDraft = (id: string): Promise<RecordDraft | null> =>
  unlessNone(readAnswer<RecordDraft>(api.drafts[':id'].$get({ param: { id } })))

/** Begins a record; nothing is checked before it is handed in. */
export const startRecordDraft = (
  formId: string,
  { formVersion, record }: { formVersion: number; record: JsonObject },
) =>
  readAnswer<RecordDraft>(
    api.forms[':id'].drafts.$post({ param: { id: formId }, json: { formVersion, record } }),
  )

/** A draft that was stored, or what another browser left in its place meanwhile: null where it is gone. */
export type SavedRecordDraft =
  | { saved: RecordDraft; other?: undefined }
  | { saved?: undefined; other: RecordDraft | null }

export async function saveRecordDraft(
  id: string,
  change: { record: JsonObject; revision: number },
): Promise<SavedRecordDraft> {
  try {
    return {
      saved: await readAnswer<RecordDraft>(api.drafts[':id'].$put({ param: { id }, json: change })),
    }
  } catch (error) {
    if (error instanceof ApiError && error.status === 409 && error.draft) return { other: error.draft }
    if (error instanceof ApiError && error.status === 404) return { other: null }
    throw error
  }
}

/** Throws a draft away; nothing happens where it is gone already. */
export const discardRecordDraft = (id: string) =>
  readAnswer<undefined>(api.drafts[':id'].$delete({ param: { id } }))
