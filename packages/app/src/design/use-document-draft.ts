import type { DocumentDraft } from '@paperwright/server'
import { useEffect, useMemo, useRef, useState } from 'react'
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
  /** The version that the work started from, or was brought onto. Undone, that is undone too. */
  base: number | null
  saving: Saving
  /** What someone else saved meanwhile; null where the draft is gone. */
  conflict: DocumentDraft | null | undefined
  change(document: Document): void
  /** What the others' draft and this one have in common; undefined where this browser does not know it any more. */
  shared(): Document | undefined
  /** Goes on from both: a document made of this one and a newer version, or the other's draft. */
  bring(document: Document, base: number | null): void
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
  const { id, place, desk, published, version } = given
  const [start] = useState(() => startOf(given))
  const [document, setDocument] = useState(start.document)
  const [saving, setSaving] = useState<Saving>(start.saving)
  const [conflict, setConflict] = useState<DocumentDraft | null | undefined>(start.conflict)
  const [base, setBase] = useState(start.base)
  // Each document goes back to the version that it was made from, when a step back leads to it.
  const [bases] = useState(() => new WeakMap<object, number | null>([[start.document, start.base]]))
  const shared = useRef<object>(start.conflict === undefined ? start.shared : undefined)
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
        onSaved: (saved) => {
          shared.current = saved
        },
      }),
    [id, place, desk, start, shared],
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

  const put = (next: Document, from: number | null) => {
    bases.set(next, from)
    setBase(from)
    setDocument(next)
  }
  return {
    document,
    base,
    saving,
    conflict,
    shared: () => shared.current as Document | undefined,
    change(next) {
      const from = bases.get(next) ?? base
      put(next, from)
      saver.note(next, from)
    },
    bring(next, from) {
      put(next, from)
      if (conflict !== undefined) {
        setConflict(undefined)
        saver.resume(conflict?.revision ?? 0)
      }
      saver.note(next, from)
    },
    flush: saver.flush,
    resolve(choice) {
      setConflict(undefined)
      if (choice === 'theirs') {
        saver.drop()
        const theirs = conflict?.document as unknown as Document | undefined
        put(theirs ?? published, conflict ? conflict.base : version)
        shared.current = theirs
        setSaving(conflict ? 'saved' : 'untouched')
      }
      saver.resume(conflict?.revision ?? 0)
      if (choice === 'mine') saver.note(document, base)
    },
    async discard() {
      saver.drop()
      await saver.flush()
      await desk.discard(id)
      saver.resume(0)
      put(published, version)
      setSaving('untouched')
    },
  }
}

interface Start<Document> {
  document: Document
  /** What the server has of it. */
  shared: Document
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
        shared: draft.document as unknown as Document,
        base: draft.base,
        revision: draft.revision,
        saving: 'saved',
      }
    : { document: published, shared: published, base: version, revision: 0, saving: 'untouched' }
  if (!kept) return stored
  const mine: Start<Document> = {
    ...stored,
    document: kept.document,
    // Not the newest by now, where another was published meanwhile.
    base: kept.base,
    saving: 'saving',
    unsaved: kept.document,
  }
  if (kept.revision === stored.revision) return mine
  // Kept on as made upon the revision that it was: to be asked again after a reload.
  return { ...mine, saving: 'held', revision: kept.revision, conflict: draft }
}
