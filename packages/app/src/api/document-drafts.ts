import type { Json } from '@paperwright/runtime'
import type { DocumentDraft, DraftInfo } from '@paperwright/server'
import { ApiError } from './api-error.ts'

export interface DraftChange {
  document: Json
  /** The version that the work started from; null for a new document. */
  base: number | null
  /** The revision that the change was made on; 0 where there was no draft. */
  revision: number
}

/** A draft that was stored, or the one (null: none any more) that someone else left in its place meanwhile. */
export type SavedDraft =
  | { saved: DraftInfo; conflict?: undefined }
  | { saved?: undefined; conflict: DocumentDraft | null }

/** Where the drafts of one kind of document are: of forms, or of reports. */
export interface DraftDesk {
  /** The draft of a document; null where nobody works on it. */
  find(id: string): Promise<DocumentDraft | null>
  put(id: string, change: DraftChange): Promise<DraftInfo>
  /** Throws the draft away; what is published stays. */
  discard(id: string): Promise<unknown>
}

/** Keeps a document under work. Throws an `ApiError` of status 409 where a new document's id was taken meanwhile. */
export async function saveDraft(desk: DraftDesk, id: string, change: DraftChange): Promise<SavedDraft> {
  try {
    return { saved: await desk.put(id, change) }
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 409)) throw error
    const stored = await desk.find(id)
    if ((stored?.revision ?? 0) === change.revision) throw error
    return { conflict: stored }
  }
}
