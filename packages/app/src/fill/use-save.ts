import type { JsonObject } from '@paperwright/runtime'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Submission } from '@paperwright/server'

export interface Saving {
  busy: boolean
  /** Why the last attempt failed. */
  error: unknown
  submit(record: JsonObject): Promise<void>
  reset(): void
}

interface SaveWays {
  save(record: JsonObject): Promise<Submission | undefined>
  onStored(submission: Submission): void
}

/** One save at a time; a second press while one runs is ignored. */
export function useSave(ways: SaveWays): Saving {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({
    busy: false,
    error: undefined,
  })
  const current = useRef(ways)
  useLayoutEffect(() => {
    current.current = ways
  })
  const running = useRef(false)

  const submit = useCallback(async (record: JsonObject) => {
    if (running.current) return
    running.current = true
    setState({ busy: true, error: undefined })
    try {
      const submission = await current.current.save(record)
      setState({ busy: false, error: undefined })
      if (submission) current.current.onStored(submission)
    } catch (error) {
      setState({ busy: false, error })
    } finally {
      running.current = false
    }
  }, [])
  const reset = useCallback(() => setState({ busy: false, error: undefined }), [])
  return { ...state, submit, reset }
}
