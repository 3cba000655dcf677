import type { Json } from '@paperwright/runtime'
import type { DocumentDraft } from '@paperwright/server'
import type { DraftChange, SavedDraft } from '../api/document-drafts.ts'
import { dropKeptDesign, keepDesign } from './kept-design.ts'

/** `held`: two work on one draft, and whose goes on is not decided. */
export type Saving = 'untouched' | 'saving' | 'saved' | 'failed' | 'held'

/** The server learns of changes once they rest this long. */
const QUIET_MS = 700
/** After a failure it is tried again. */
const RETRY_MS = 5000

export interface DraftSaverOptions {
  /** What the work is called in this browser's store. */
  place: string
  /** The version that the work started from, until it is brought onto another. */
  base: number | null
  /** The stored draft that the work goes on from; 0 for none. */
  revision: number
  /** Someone else's draft is in the place of ours from the start: nothing is saved before `resume`. */
  isHeld: boolean
  save(change: DraftChange): Promise<SavedDraft>
  onSaving(saving: Saving): void
  /** Someone else saved meanwhile; null: the draft is gone. Nothing is saved until `resume`. */
  onConflict(other: DocumentDraft | null): void
  /** The server has it as it is. */
  onSaved?(document: object): void
}

/** Stores a document under work: in this browser at each change, on the server soon after, one save at a time. */
export interface DraftSaver<Document> {
  /** `base`: the version that it is made from, where that is another now. */
  note(document: Document, base?: number | null): void
  /** Saves what is not saved yet; false where that did not work. */
  flush(): Promise<boolean>
  /** Goes on upon another stored draft; what waits is saved over it. */
  resume(revision: number): void
  /** Forgets what waits. */
  drop(): void
}

export function createDraftSaver<Document extends object>(options: DraftSaverOptions): DraftSaver<Document> {
  const { place, save, onSaving, onConflict, onSaved } = options
  let { base, revision, isHeld } = options
  let waiting: Document | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

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
        onSaved?.(document)
        if (waiting) return true
        dropKeptDesign(place)
        onSaving('saved')
        return true
      }
      isHeld = true
      waiting ??= document
      onSaving('held')
      onConflict(answer.conflict)
      return false
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
    if (isHeld) return false
    if (!waiting) return true
    const document = waiting
    waiting = undefined
    running = saveOnce(document)
    const done = await running
    running = undefined
    return done ? flush() : false
  }

  return {
    note(document, from = base) {
      waiting = document
      base = from
      keepDesign(place, { document, base, revision })
      onSaving(isHeld ? 'held' : 'saving')
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
