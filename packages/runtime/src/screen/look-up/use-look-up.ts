import { useEffect, useRef, useState } from 'react'
import type { LookUpMatch } from '../../lookup/look-up-match.ts'
import type { ScreenServices } from '../services.ts'

/** A person who stops typing for so long wants to see what there is. */
const PAUSE_MS = 200

export interface LookUp {
  /** What was found last; undefined while nothing is to be shown. */
  found: Found | undefined
  /** The match that the arrow keys have come to; -1 for none. */
  marked: number
  mark(index: number): void
  /** Looks up what is typed after a pause, or `at once`. What was asked before is given up. */
  ask(typed: string, when: 'soon' | 'at once'): void
  close(): void
}

export interface Found {
  matches: readonly LookUpMatch[]
  /** No answer came. */
  failed?: boolean
}

const NOTHING: { found: Found | undefined; marked: number } = { found: undefined, marked: -1 }

/** Looks up what is typed into a field, one question at a time: an answer that comes too late is not shown. */
export function useLookUp(field: string, lookUp: NonNullable<ScreenServices['lookUp']>): LookUp {
  const [shown, setShown] = useState(NOTHING)
  const giveUp = useRef<() => void>(undefined)
  useEffect(() => () => giveUp.current?.(), [])

  const ask = (typed: string, when: 'soon' | 'at once') => {
    giveUp.current?.()
    const abort = new AbortController()
    const show = (found: Found) => {
      if (!abort.signal.aborted) setShown({ found, marked: -1 })
    }
    const timer = setTimeout(
      () =>
        // A service that throws where it should reject has failed all the same.
        void Promise.resolve()
          .then(() => lookUp({ field, typed, signal: abort.signal }))
          .then(
            (matches) => show({ matches }),
            () => show({ matches: [], failed: true }),
          ),
      when === 'soon' ? PAUSE_MS : 0,
    )
    giveUp.current = () => {
      clearTimeout(timer)
      abort.abort()
    }
  }
  return {
    ...shown,
    mark: (marked) => setShown((now) => ({ ...now, marked })),
    ask,
    close() {
      giveUp.current?.()
      setShown(NOTHING)
    },
  }
}
