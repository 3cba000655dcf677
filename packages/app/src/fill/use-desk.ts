import type { JsonObject } from '@paperwright/runtime'
import type { Submission } from '@paperwright/server'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { stepDesk, type Desk, type DeskEvent, type Shown } from './desk.ts'
import type { HandIn } from './hand-in.ts'
import { createLiveRecord, type LiveRecord } from './live-record.ts'

export interface HandInWays {
  /** Whether there is anything to store. */
  hasChanged(record: JsonObject): boolean
  /** Asked before it is stored. */
  confirm(record: JsonObject): Promise<boolean>
  /** Stores the record, under the number of the sheet that it was entered from; undefined where it was not to be. */
  save(record: JsonObject, paper: string | undefined): Promise<Submission | undefined>
  /** It was not stored, and is entered on. */
  onFailed(): void
  /** It is stored; nobody may be here any more to be shown it. */
  onStored(submission: Submission, isHere: boolean): void
}

export interface DeskControl {
  shown: Shown
  live: LiveRecord
  /** As it is, also before React has drawn it. */
  now(): Desk
  tell(event: DeskEvent): void
  /** The button that stores: a second press comes before anything is drawn, and means nothing. */
  press(record: JsonObject): Promise<void>
}

/** One desk, every event of it known at once; only what is shown is drawn anew. */
export function useDesk(open: () => Desk, ways: HandInWays): DeskControl {
  const [first] = useState(open)
  const [shown, setShown] = useState(first.shown)
  const desk = useRef(first)
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
    const live = createLiveRecord(desk.current.entered.record)
    const tell = (event: DeskEvent) => {
      desk.current = stepDesk(desk.current, event)
      setShown(desk.current.shown)
      const { record } = desk.current.entered
      if (record !== live.get()) live.set(record)
    }
    const at = (): HandIn['at'] => desk.current.shown.handIn.at
    return {
      live,
      tell,
      now: () => desk.current,
      async press(record: JsonObject) {
        const { hasChanged, confirm } = current.current
        if (at() !== 'open') return
        tell({ kind: 'pressed', isUnchanged: !hasChanged(record) })
        if (at() !== 'asking') return
        if (!(await confirm(record))) return tell({ kind: 'declined' })
        tell({ kind: 'confirmed' })
        try {
          const submission = await current.current.save(record, desk.current.entered.paper)
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
  return { shown, ...control }
}
