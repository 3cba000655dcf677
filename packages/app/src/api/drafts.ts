import type { RecordDraft } from '@paperwright/server'
import type { Entered } from '../record/entered.ts'
import { ApiError, type HandedIn } from './api-error.ts'
import { api } from './client.ts'
import { readAnswer, readStatus } from './read-answer.ts'

/** The records that one has begun, the one worked on last first. */
export const listRecordDrafts = async (): Promise<RecordDraft[]> =>
  (await readAnswer<{ drafts: RecordDraft[] }>(api.drafts.$get())).drafts

/** What became of a draft elsewhere: saved by another browser, handed in, or thrown away (null). */
export type Rival = RecordDraft | HandedIn | null

export const findRecordDraft = (id: string): Promise<Rival> =>
  readAnswer<RecordDraft>(api.drafts[':id'].$get({ param: { id } })).catch(readRival)

/** A draft that was stored, or what is in its place; `wasThere`: an earlier request, or another tab, began it already. */
export type SavedRecordDraft =
  | { saved: RecordDraft; wasThere?: boolean; other?: undefined }
  | { saved?: undefined; other: Rival }

export interface DraftBeginning extends Entered {
  /** Made up here: sent again it begins no second draft. */
  id: string
  formVersion: number
}

/** Begins a record; nothing is checked before it is handed in. */
export async function startRecordDraft(formId: string, json: DraftBeginning): Promise<SavedRecordDraft> {
  try {
    const { status, body } = await readStatus<RecordDraft>(
      api.forms[':id'].drafts.$post({ param: { id: formId }, json }),
    )
    return { saved: body, wasThere: status === 200 }
  } catch (error) {
    if (error instanceof ApiError && error.status === 410) return { other: readRival(error) }
    throw error
  }
}

export async function saveRecordDraft(
  id: string,
  change: Entered & { revision: number },
): Promise<SavedRecordDraft> {
  try {
    return {
      saved: await readAnswer<RecordDraft>(api.drafts[':id'].$put({ param: { id }, json: change })),
    }
  } catch (error) {
    return { other: readRival(error) }
  }
}

/** Throws a draft away; nothing happens where it is gone already. */
export const discardRecordDraft = async (id: string): Promise<void> => {
  await readAnswer<undefined>(api.drafts[':id'].$delete({ param: { id } })).catch(readRival)
}

/** What a refusal says of a draft; thrown on where it says something else. */
function readRival(error: unknown): Rival {
  if (!(error instanceof ApiError)) throw error
  if (error.status === 404) return null
  if (error.status === 409 && error.draft) return error.draft
  if (error.status === 410 && error.submission) return { handedIn: error.submission }
  throw error
}
