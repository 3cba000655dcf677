import { isDeepEqual, type JsonObject } from '@paperwright/runtime'
import type { RecordDraft } from '@paperwright/server'
import { ApiError } from '../api/api-error.ts'
import type { SavedRecordDraft } from '../api/drafts.ts'

/** The draft on the server that the work goes on from. */
export type DraftBase = Pick<RecordDraft, 'id' | 'revision' | 'record'>

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
  start(record: JsonObject): Promise<RecordDraft>
  save(id: string, change: { record: JsonObject; revision: number }): Promise<SavedRecordDraft>
  /** Null where it is gone. */
  find(id: string): Promise<RecordDraft | null>
  discard(id: string): Promise<unknown>
  onState(state: SyncState): void
  /** There is a draft on the server now. */
  onBegun(draft: RecordDraft): void
  /** The server has all that was entered. */
  onSaved(): void
  /** Another browser saved meanwhile, or handed the draft in (null). Nothing is saved until `resume`. */
  onOther(other: RecordDraft | null): void
}

/** Keeps a record under work on the server: soon after changes, one save at a time, each made on the one before. */
export interface DraftSync {
  /** The draft's revision that the next save is made on. */
  revision(): number | undefined
  note(record: JsonObject): void
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>
  /** Looks whether the server still has what it was given: another browser may have gone on. */
  look(): Promise<void>
  /** Stops saving and tells the draft's id, once no save runs any more: for handing the record in. */
  settle(): Promise<string | undefined>
  /** Goes on upon another draft, or none, with this record to be saved. */
  resume(base: DraftBase | undefined, record: JsonObject | undefined): void
  /** The record is handed in: what waits is forgotten, and what is noted afterwards, such as values computed late. */
  finish(): void
  /** Forgets what waits, and the draft on the server with it. */
  drop(): Promise<void>
}

export function createDraftSync(options: DraftSyncOptions): DraftSync {
  const { onState, onOther } = options
  let { base, isHeld } = options
  let waiting: JsonObject | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let isFinished = false
  /** Counts what was thrown away: what a save in flight brings of it is not taken up. */
  let dropped = 0

  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }
  const hold = (other: RecordDraft | null) => {
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

  const saveOnce = async (record: JsonObject): Promise<void> => {
    const sitting = dropped
    try {
      const { saved, other } = base
        ? await options.save(base.id, { record, revision: base.revision })
        : { saved: await options.start(record) }
      if (sitting !== dropped) return discard(saved)
      if (saved) return take(saved)
      if (other && isDeepEqual(other.record, record)) return take(other)
      waiting ??= record
      hold(other ?? null)
    } catch (error) {
      if (sitting !== dropped) return
      waiting ??= record
      if (isFinal(error)) {
        onState({ kind: 'refused', tooMany: error.code === 'too-many-drafts' })
        return
      }
      onState({ kind: 'offline' })
      later(RETRY_MS)
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (!waiting || isHeld) return
    const record = waiting
    waiting = undefined
    running = saveOnce(record)
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
    note(record) {
      if (isFinished) return
      // Opening a draft computes what it says already.
      if (!waiting && base && isDeepEqual(record, base.record)) return
      waiting = record
      if (!isHeld) later(QUIET_MS)
    },
    flush,
    async look() {
      if (!base || waiting || running || isHeld) return
      const known = base
      const stored = await options.find(known.id).catch(() => undefined)
      const isSame = stored === undefined || stored?.revision === known.revision
      if (!isSame && base === known && !waiting && !running) hold(stored)
    },
    async settle() {
      clearTimeout(timer)
      await running
      clearTimeout(timer)
      return base?.id
    },
    resume(next, record) {
      isHeld = false
      base = next
      waiting = record
      if (waiting) later(0)
    },
    finish() {
      isFinished = true
      stop()
    },
    async drop() {
      stop()
      dropped++
      const gone = base
      base = undefined
      onState({ kind: 'none' })
      await running
      await discard(gone)
    },
  }
}

/** What another try would not change: no right any more, too large, too many. */
function isFinal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
}
