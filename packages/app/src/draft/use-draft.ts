import type { JsonObject } from '@paperwright/runtime'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft, type Draft } from './draft-store.ts'

/** Long enough to write once for a burst of keys, short enough that a crash costs a word at most. */
const QUIET_MS = 400

export interface DraftKeeper {
  /** The draft that was there when the page opened. */
  restored: Draft | undefined
  /** When the draft was last written; undefined where there is none. */
  keptAt: number | undefined
  /** The browser could not keep it. */
  failed: boolean
  /** The key to submit under; the same until the draft is dropped. */
  saveKey: string
  /** A new key, where the server has used the last one for something else. */
  renewSaveKey(): void
  note(record: JsonObject): void
  drop(): void
}

/**
 * Keeps what is being entered in the browser: soon after each change, and at once when the page is hidden or left.
 * Writing is off the typing path; only `keptAt` and `failed` re-render.
 */
export function useDraft(key: string, stamp: Pick<Draft, 'formVersion' | 'opened'>): DraftKeeper {
  const [restored] = useState(() => readDraft(key))
  const [saveKey, setSaveKey] = useState(() => restored?.saveKey ?? crypto.randomUUID())
  const [state, setState] = useState({ keptAt: restored?.savedAt, failed: false })
  const pending = useRef<JsonObject | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stamped = useRef({ ...stamp, saveKey })
  useLayoutEffect(() => {
    stamped.current = { ...stamp, saveKey }
  })

  const write = useCallback(() => {
    clearTimeout(timer.current)
    const record = pending.current
    if (!record) return
    pending.current = undefined
    const savedAt = Date.now()
    const kept = keepDraft(key, { ...stamped.current, record, savedAt })
    setState((was) => (kept ? { keptAt: savedAt, failed: false } : { ...was, failed: true }))
  }, [key])

  const note = useCallback(
    (record: JsonObject) => {
      pending.current = record
      clearTimeout(timer.current)
      timer.current = setTimeout(write, QUIET_MS)
    },
    [write],
  )

  const drop = useCallback(() => {
    clearTimeout(timer.current)
    pending.current = undefined
    dropDraft(key)
    setSaveKey(crypto.randomUUID())
    setState({ keptAt: undefined, failed: false })
  }, [key])

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

  const renewSaveKey = useCallback(() => setSaveKey(crypto.randomUUID()), [])

  return { restored, ...state, saveKey, renewSaveKey, note, drop }
}
