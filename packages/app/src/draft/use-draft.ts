import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Entered } from '../record/entered.ts'
import { dropDraft, keepDraft, readDraft, type Draft } from './draft-store.ts'

/** Long enough to write once for a burst of keys, short enough that a crash costs a word at most. */
const QUIET_MS = 400

/** Where what is being entered is kept. */
export type DraftState =
  | { kind: 'none' }
  | { kind: 'browser' | 'server' | 'offline'; at: number | string }
  /** The server does not take it; the browser keeps it. */
  | { kind: 'refused'; tooMany: boolean }
  /** Nobody could keep it. */
  | { kind: 'failed' }

/** What was entered earlier and is taken up again. */
export type Restored = Pick<Draft, 'record' | 'unread' | 'paper' | 'formVersion'> & {
  savedAt: number | string
}

/** Keeps what is being entered until it is stored. */
export interface DraftKeeper {
  /** The draft that was there when the page opened. */
  restored: Restored | undefined
  state: DraftState
  note(entered: Entered): void
  /** Keeps it at once, wherever it is kept; missing of changes of stored records. */
  save?(entered: Entered): void
  /** Throws the draft away. */
  drop(): void
  /** The record is stored: there is nothing to keep any more, whatever is noted afterwards. */
  finish(): void
}

/** A draft in the browser. */
export interface LocalDraft extends DraftKeeper {
  /** What was in the browser when the page opened. */
  kept: Draft | undefined
  /** Goes on, and forgets what is in the browser: someone else has it. */
  forget(): void
  /** Goes on under another name. */
  rename(key: string): void
  /** Writes it at once, changed or not: what is sent now may be stored without its answer coming. */
  keep(entered: Entered): void
  /** Names the sitting, until another is begun: what is entered here becomes one record. */
  sittingId(): string
  beginAnother(): void
}

/** What is kept beside the record; `savedAt` and `saveKey` are seen to here. */
export type DraftStamp = Omit<Draft, 'record' | 'unread' | 'savedAt' | 'saveKey'>

/**
 * Keeps what is being entered in the browser: soon after each change, and at once when the page is hidden or left.
 * Writing is off the typing path; only `state` re-renders. `stamp` is asked when it is written. `draftId` is the draft's
 * on the server, where it has one.
 */
export function useDraft(key: string, stamp: () => DraftStamp, draftId?: string): LocalDraft {
  const [kept] = useState(() => readDraft(key))
  const [begun] = useState(() => draftId ?? kept?.saveKey ?? crypto.randomUUID())
  const [state, setState] = useState<DraftState>(
    kept ? { kind: 'browser', at: kept.savedAt } : { kind: 'none' },
  )
  const name = useRef(key)
  const pending = useRef<Entered | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isFinished = useRef(false)
  const sitting = useRef(begun)
  const stamped = useRef(stamp)
  useLayoutEffect(() => {
    stamped.current = stamp
  })

  const write = useCallback(() => {
    clearTimeout(timer.current)
    const entered = pending.current
    if (!entered) return
    pending.current = undefined
    const savedAt = Date.now()
    const beside = { ...stamped.current(), saveKey: sitting.current }
    const isKept = keepDraft(name.current, { ...beside, ...entered, savedAt })
    setState(isKept ? { kind: 'browser', at: savedAt } : { kind: 'failed' })
  }, [])

  const ways = useMemo(() => {
    const forget = () => {
      clearTimeout(timer.current)
      pending.current = undefined
      dropDraft(name.current)
    }
    const beginAnother = () => {
      sitting.current = crypto.randomUUID()
    }
    const end = () => {
      forget()
      setState({ kind: 'none' })
    }
    return {
      note(entered: Entered) {
        if (isFinished.current) return
        pending.current = entered
        clearTimeout(timer.current)
        timer.current = setTimeout(write, QUIET_MS)
      },
      keep(entered: Entered) {
        pending.current = entered
        write()
      },
      forget,
      drop() {
        end()
        beginAnother()
      },
      finish() {
        isFinished.current = true
        end()
      },
      rename(next: string) {
        dropDraft(name.current)
        name.current = next
      },
      sittingId: () => sitting.current,
      beginAnother,
    }
  }, [write])

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && write()
    addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', onHidden)
      write()
    }
  }, [write])

  return { kept, restored: kept, state, ...ways }
}
