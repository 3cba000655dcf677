import type { DocumentDraft } from '@paperwright/server'
import { useEffect, useMemo, useState } from 'react'
import { saveDraft, type DraftDesk } from '../api/document-drafts.ts'
import { createDraftSaver, type Saving } from './draft-saver.ts'
import { readKeptDesign } from './kept-design.ts'

export interface DraftStart<Document> {
  id: string
  /** What the work is called in this browser's store. */
  place: string
  desk: DraftDesk
  /** The document where nobody works on it yet. */
  published: Document
  /** The version that `published` is; null for a document that has none. */
  version: number | null
  draft: DocumentDraft | null
}

export interface DraftKeeper<Document> {
  document: Document
  /** The version that the work started from. */
  base: number | null
  saving: Saving
  /** What someone else saved meanwhile; null where the draft is gone. */
  conflict: DocumentDraft | null | undefined
  change(document: Document): void
  /** Saves what is not saved yet; false where that did not work. */
  flush(): Promise<boolean>
  /** Goes on from the other's draft, or saves this one over it. */
  resolve(choice: 'mine' | 'theirs'): void
  /** Throws the work away. */
  discard(): Promise<void>
}

/** Keeps a document under work. Work that a closed tab left unsaved is taken up again. */
export function useDocumentDraft<Document extends object>(
  given: DraftStart<Document>,
): DraftKeeper<Document> {
  const { id, place, desk, published } = given
  const [start] = useState(() => startOf(given))
  const [document, setDocument] = useState(start.document)
  const [saving, setSaving] = useState<Saving>(start.saving)
  const [conflict, setConflict] = useState<DocumentDraft | null | undefined>(start.conflict)
  const saver = useMemo(
    () =>
      createDraftSaver<Document>({
        place,
        base: start.base,
        revision: start.revision,
        isHeld: start.conflict !== undefined,
        save: (change) => saveDraft(desk, id, change),
        onSaving: setSaving,
        onConflict: setConflict,
      }),
    [id, place, desk, start],
  )
  useEffect(() => {
    if (start.unsaved && start.conflict === undefined) saver.note(start.unsaved)
    const leave = () => void saver.flush()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [saver, start])

  return {
    document,
    base: start.base,
    saving,
    conflict,
    change(next) {
      setDocument(next)
      saver.note(next)
    },
    flush: saver.flush,
    resolve(choice) {
      setConflict(undefined)
      if (choice === 'theirs') {
        saver.drop()
        setDocument((conflict?.document as unknown as Document | undefined) ?? published)
        setSaving(conflict ? 'saved' : 'untouched')
      }
      saver.resume(conflict?.revision ?? 0)
      if (choice === 'mine') saver.note(document)
    },
    async discard() {
      saver.drop()
      await saver.flush()
      await desk.discard(id)
      saver.resume(0)
      setDocument(published)
      setSaving('untouched')
    },
  }
}

interface Start<Document> {
  document: Document
  base: number | null
  revision: number
  saving: Saving
  unsaved?: Document
  conflict?: DocumentDraft | null
}

/** The newest there is: what this browser could not save yet, the draft, or the published document. */
function startOf<Document>({ place, published, version, draft }: DraftStart<Document>): Start<Document> {
  const kept = readKeptDesign<Document>(place)
  const stored: Start<Document> = draft
    ? {
        document: draft.document as unknown as Document,
        base: draft.base,
        revision: draft.revision,
        saving: 'saved',
      }
    : { document: published, base: version, revision: 0, saving: 'untouched' }
  if (!kept) return stored
  const mine: Start<Document> = {
    ...stored,
    document: kept.document,
    saving: 'saving',
    unsaved: kept.document,
  }
  if (kept.revision === stored.revision) return mine
  // Kept on as made upon the revision that it was: to be asked again after a reload.
  return { ...mine, saving: 'held', revision: kept.revision, conflict: draft }
}
