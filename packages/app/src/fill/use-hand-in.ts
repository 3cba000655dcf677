import type { JsonObject } from '@paperwright/runtime'
import type { Submission } from '@paperwright/server'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { stepHandIn, type HandIn, type HandInEvent } from './hand-in.ts'

export interface HandInWays {
  /** Whether there is anything to store. */
  hasChanged(record: JsonObject): boolean
  /** Asked before it is stored. */
  confirm(record: JsonObject): Promise<boolean>
  /** Stores the record; undefined where it was not to be. */
  save(record: JsonObject): Promise<Submission | undefined>
  /** It was not stored, and is entered on. */
  onFailed(): void
  /** It is stored; nobody may be here any more to be shown it. */
  onStored(submission: Submission, isHere: boolean): void
}

export interface HandInControl {
  state: HandIn
  press(record: JsonObject): Promise<void>
  tell(event: HandInEvent): void
  /** Stored or given up, also before React has drawn it. */
  isDone(): boolean
}

/** The presses of the button that stores, each known at once: a second comes before anything is drawn. */
export function useHandIn(ways: HandInWays): HandInControl {
  const [state, setState] = useState<HandIn>({ at: 'open' })
  const now = useRef(state)
  const current = useRef(ways)
  const isHere = useRef(false)
  useLayoutEffect(() => {
    current.current = ways
  })
  useLayoutEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const control = useMemo(() => {
    const tell = (event: HandInEvent): boolean => {
      const before = now.current
      now.current = stepHandIn(before, event)
      setState(now.current)
      return now.current !== before
    }
    return {
      tell: (event: HandInEvent) => void tell(event),
      isDone: () => now.current.at === 'done',
      async press(record: JsonObject) {
        const { hasChanged, confirm } = current.current
        if (now.current.at !== 'open') return
        if (!tell({ kind: 'pressed', isUnchanged: !hasChanged(record) }) || !isAt(now.current, 'asking'))
          return
        if (!(await confirm(record))) return void tell({ kind: 'declined' })
        tell({ kind: 'confirmed' })
        try {
          const submission = await current.current.save(record)
          tell({ kind: submission ? 'stored' : 'declined' })
          if (submission) current.current.onStored(submission, isHere.current)
          else current.current.onFailed()
        } catch (error) {
          tell({ kind: 'failed', error })
          current.current.onFailed()
        }
      },
    }
  }, [])
  return { state, ...control }
}

/** TypeScript takes what was asked of a value before for what it still is. */
function isAt(state: HandIn, at: HandIn['at']): boolean {
  return state.at === at
}
