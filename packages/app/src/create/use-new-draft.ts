import type { Json } from '@paperwright/runtime'
import { useState } from 'react'
import { saveDraft, type DraftDesk } from '../api/document-drafts.ts'

export interface NewDraft {
  /** Keeps a new document as a draft, and goes on with it. */
  begin(id: string, make: () => object | Promise<object>): Promise<void>
  /** The last try did not work. */
  failed: boolean
}

/** Begins documents that were never published. */
export function useNewDraft(desk: DraftDesk, onBegun: (id: string) => Promise<void>): NewDraft {
  const [failed, setFailed] = useState(false)
  return {
    failed,
    async begin(id, make) {
      setFailed(false)
      try {
        const document = (await make()) as Json
        const { saved } = await saveDraft(desk, id, { document, base: null, revision: 0 })
        if (!saved) throw new Error('The draft was not stored.')
        await onBegun(id)
      } catch {
        setFailed(true)
      }
    },
  }
}
