import type { Json } from '@paperwright/runtime'
import type { DocumentDraft } from '@paperwright/server'
import type { DraftChange, SavedDraft } from '../api/document-drafts.ts'
import { dropKeptDesign, keepDesign } from './kept-design.ts'

export type Saving = 'untouched' | 'saving' | 'saved' | 'failed'

/** The server learns of changes once they rest this long. */
const QUIET_MS = 700
/** After a failure it is tried again. */
const RETRY_MS = 5000

export interface DraftSaverOptions {
  /** What the work is called in this browser's store. */
  place: string
  /** The version that the work started from. */
  base: number | null
  /** The stored draft that the work goes on from; 0 for none. */
  revision: number
  save(change: DraftChange): Promise<SavedDraft>
  onSaving(saving: Saving): void
  /** Someone else saved meanwhile; null: the draft is gone. Nothing is saved until `resume`. */
  onConflict(other: DocumentDraft | null): void
}

/** Stores a document under work: in this browser at each change, on the server soon after, one save at a time. */
export interface DraftSaver<Document> {
  note(document: Document): void
  /** Saves what is not saved yet; false where that did not work. */
  flush(): Promise<boolean>
  /** Goes on upon another stored draft; what waits is saved over it. */
  resume(revision: number): void
  /** Forgets what waits. */
  drop(): void
}

export function createDraftSaver<Document extends object>(options: DraftSaverOptions): DraftSaver<Document> {
  const { place, base, save, onSaving, onConflict } = options
  let { revision } = options
  let waiting: Document | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  let isHeld = false

  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  const saveOnce = async (document: Document): Promise<boolean> => {
    onSaving('saving')
    try {
      const answer = await save({ document: document as unknown as Json, base, revision })
      if (answer.saved) {
        revision = answer.saved.revision
        if (waiting) return true
        dropKeptDesign(place)
        onSaving('saved')
        return true
      }
      isHeld = true
      onConflict(answer.conflict)
    } catch {
      later(RETRY_MS)
    }
    waiting ??= document
    onSaving('failed')
    return false
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    if (running) await running
    if (!waiting) return true
    if (isHeld) return false
    const document = waiting
    waiting = undefined
    running = saveOnce(document)
    const done = await running
    running = undefined
    return done ? flush() : false
  }

  return {
    note(document) {
      waiting = document
      keepDesign(place, { document, base, revision })
      onSaving('saving')
      if (!isHeld) later(QUIET_MS)
    },
    flush,
    resume(next) {
      isHeld = false
      revision = next
      if (waiting) later(0)
    },
    drop() {
      clearTimeout(timer)
      waiting = undefined
      isHeld = false
      dropKeptDesign(place)
    },
  }
}
