import { useEffect, useRef, useState } from 'react'

/** A person who stops typing for so long wants to see what there is. */
const PAUSE_MS = 200

export interface Search<Match> {
  /** What was found last; undefined while nothing is to be shown. */
  found: Found<Match> | undefined
  /** The match that the arrow keys have come to; -1 for none. */
  marked: number
  /** The marked one is what was meant: the arrow keys came to it, or there is no other. */
  isChosen: boolean
  mark(index: number): void
  /** Looks up what is typed after a pause, or `at once`. What was asked before is given up. */
  ask(typed: string, when: 'soon' | 'at once'): void
  close(): void
}

interface Found<Match> {
  matches: readonly Match[]
  /** No answer came. */
  failed?: boolean
}

interface Shown<Match> {
  found: Found<Match> | undefined
  marked: number
  isChosen: boolean
}

const NOTHING = { found: undefined, marked: -1, isChosen: false } as const

/**
 * Looks up what is typed into a field, one question at a time: an answer that comes too late is not shown. `marksFirst`:
 * the first match is marked at once, since one of them is to be taken.
 */
export function useSearch<Match>(
  find: (typed: string, signal: AbortSignal) => Promise<readonly Match[]>,
  { marksFirst = false }: { marksFirst?: boolean } = {},
): Search<Match> {
  const [shown, setShown] = useState<Shown<Match>>(NOTHING)
  const giveUp = useRef<() => void>(undefined)
  useEffect(() => () => giveUp.current?.(), [])

  const ask = (typed: string, when: 'soon' | 'at once') => {
    giveUp.current?.()
    const abort = new AbortController()
    const show = (found: Found<Match>) => {
      const marked = marksFirst && typed.trim() !== '' && found.matches.length > 0 ? 0 : -1
      if (!abort.signal.aborted)
        setShown({ found, marked, isChosen: marked === 0 && found.matches.length === 1 })
    }
    const timer = setTimeout(
      () =>
        // A service that throws where it should reject has failed all the same.
        void Promise.resolve()
          .then(() => find(typed, abort.signal))
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
    mark: (marked) => setShown((now) => ({ ...now, marked, isChosen: true })),
    ask,
    close() {
      giveUp.current?.()
      setShown(NOTHING)
    },
  }
}
