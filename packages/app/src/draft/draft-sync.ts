import type { RecordDraft } from '@paperwright/server'
import { ApiError } from '../api/api-error.ts'
import type { Rival, SavedRecordDraft } from '../api/drafts.ts'
import { isSameEntered, type Entered } from '../record/entered.ts'

/** The draft on the server that the work goes on from. */
export type DraftBase = Pick<RecordDraft, 'id' | 'revision' | 'record' | 'unread' | 'paper'>

/** Whether the server has what was entered. What it refused is sent again with the next change, not before. */
export type SyncState =
  | { kind: 'none' }
  | { kind: 'saved'; at: string }
  | { kind: 'offline' }
  | { kind: 'refused'; tooMany: boolean }

/** The server learns of changes once they rest this long. */
const QUIET_MS = 2000
/** After a failure it is tried again. */
const RETRY_MS = 5000

export interface DraftSyncOptions {
  /** What there is on the server when the work begins. */
  base: DraftBase | undefined
  /** Nothing is saved before `resume`. */
  isHeld: boolean
  start(entered: Entered): Promise<SavedRecordDraft>
  save(id: string, change: Entered & { revision: number }): Promise<SavedRecordDraft>
  find(id: string): Promise<Rival>
  discard(id: string): Promise<unknown>
  onState(state: SyncState): void
  /** There is a draft on the server now. */
  onBegun(draft: RecordDraft): void
  /** The server has all that was entered. */
  onSaved(): void
  /** Another browser saved meanwhile, handed the draft in or threw it away. Nothing is saved until `resume`. */
  onOther(other: Rival): void
}

/** Keeps a record under work on the server: soon after changes, one save at a time, each made on the one before. */
export interface DraftSync {
  /** The draft's revision that the next save is made on. */
  revision(): number | undefined
  note(entered: Entered): void
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>
  /** Looks whether the server still has what it was given: another browser may have gone on. */
  look(): Promise<void>
  /** Stops saving, and waits for the save that runs: for handing the record in. */
  settle(): Promise<void>
  /** Saves again what changes: the record was not handed in after all. */
  goOn(): void
  /** Something else became of the draft, as the answer to handing it in told. */
  hold(other: Rival): void
  /** Goes on upon another draft, or none, with this to be saved. */
  resume(base: DraftBase | undefined, entered: Entered | undefined): void
  /** The record is handed in: what waits is forgotten, and what is noted afterwards, such as values computed late. */
  finish(): void
  /** Forgets what waits, and the draft on the server with it. */
  drop(): Promise<void>
}

export function createDraftSync(options: DraftSyncOptions): DraftSync {
  const { onState, onOther } = options
  let { base, isHeld } = options
  let waiting: Entered | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let isFinished = false
  /** It is being handed in. */
  let isSettled = false
  /** What was sent to begin the draft without an answer. */
  let attempted: Entered | undefined
  /** Counts what was thrown away: what a save in flight brings of it is not taken up. */
  let dropped = 0

  const later = (milliseconds: number) => {
    clearTimeout(timer)
    if (!isHeld && !isSettled) timer = setTimeout(() => void flush(), milliseconds)
  }
  const hold = (other: Rival) => {
    isHeld = true
    onOther(other)
  }
  const take = (saved: RecordDraft) => {
    const isNew = base?.id !== saved.id
    base = saved
    onState({ kind: 'saved', at: saved.updatedAt })
    if (isNew) options.onBegun(saved)
    if (!waiting) options.onSaved()
  }

  const discard = async (draft: DraftBase | undefined) => {
    // Left on the server it is only listed once more.
    if (draft) await options.discard(draft.id).catch(() => {})
  }

  const saveOnce = async (entered: Entered): Promise<void> => {
    const sitting = dropped
    try {
      const answer = base
        ? await options.save(base.id, { ...entered, revision: base.revision })
        : await options.start(entered)
      const { saved, other = saved } = answer
      if (sitting !== dropped) return discard(saved)
      if (saved && !answer.wasThere) return take(saved)
      if (isDraft(other) && isSameEntered(other, entered)) return take(other)
      waiting ??= entered
      // Begun by an earlier request of this page, whose answer was lost: gone on with from there.
      if (saved && attempted && isSameEntered(saved, attempted)) {
        take(saved)
        return later(0)
      }
      hold(other ?? null)
    } catch (error) {
      if (sitting !== dropped) return
      waiting ??= entered
      if (isFinal(error)) {
        onState({ kind: 'refused', tooMany: error.code === 'too-many-drafts' })
        return
      }
      if (!base) attempted = entered
      onState({ kind: 'offline' })
      later(RETRY_MS)
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (!waiting || isHeld || isSettled) return
    const entered = waiting
    waiting = undefined
    running = saveOnce(entered)
    await running
    running = undefined
  }
  const stop = () => {
    clearTimeout(timer)
    waiting = undefined
    isHeld = false
  }

  return {
    revision: () => base?.revision,
    note(entered) {
      if (isFinished) return
      // Opening a draft computes what it says already.
      if (!waiting && base && isSameEntered(entered, base)) return
      waiting = entered
      later(QUIET_MS)
    },
    flush,
    async look() {
      if (!base || waiting || running || isHeld || isSettled) return
      const known = base
      const stored = await options.find(known.id).catch(() => undefined)
      if (stored === undefined || (isDraft(stored) && stored.revision === known.revision)) return
      if (base === known && !waiting && !running && !isSettled) hold(stored)
    },
    async settle() {
      isSettled = true
      clearTimeout(timer)
      await running
    },
    goOn() {
      isSettled = false
      if (waiting) later(QUIET_MS)
    },
    hold,
    resume(next, entered) {
      isHeld = false
      base = next
      attempted = undefined
      waiting = entered
      if (waiting) later(0)
    },
    finish() {
      isFinished = true
      stop()
    },
    async drop() {
      stop()
      dropped++
      attempted = undefined
      const gone = base
      base = undefined
      onState({ kind: 'none' })
      await running
      await discard(gone)
    },
  }
}

/** Whether it is a draft still. */
export function isDraft(rival: Rival | undefined): rival is RecordDraft {
  return rival != null && !('handedIn' in rival)
}

/** What another try would not change: no right any more, too large, too many. */
function isFinal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
}
