import type { Json } from '@paperwright/runtime'
import type { DocumentDraft } from '@paperwright/server'
import { useState } from 'react'
import { saveDraft, type DraftDesk } from '../api/document-drafts.ts'

interface RestoreOptions {
  id: string
  desk: DraftDesk
  /** The version in use, which the draft starts from. */
  base: number
  /** The draft that is there now. */
  findDraft(): Promise<DocumentDraft | null>
  onRestored(): Promise<void>
}

export interface Restoring {
  /** Puts a document into the draft; waits for an answer where that would replace another's work. */
  restore(document: object): Promise<void>
  isAsking: boolean
  /** The answer: it is put there, or not. */
  replace(): Promise<void>
  leave(): void
}

/** Takes a published or shipped document up again as the draft. */
export function useRestore({ id, desk, base, findDraft, onRestored }: RestoreOptions): Restoring {
  const [waiting, setWaiting] = useState<object>()
  const put = async (document: object, draft: DocumentDraft | null) => {
    await saveDraft(desk, id, { document: document as Json, base, revision: draft?.revision ?? 0 })
    await onRestored()
  }
  return {
    async restore(document) {
      const draft = await findDraft()
      if (draft) setWaiting(document)
      else await put(document, null)
    },
    isAsking: waiting !== undefined,
    async replace() {
      if (waiting) await put(waiting, await findDraft())
    },
    leave: () => setWaiting(undefined),
  }
}
