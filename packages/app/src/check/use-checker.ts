import type { Form } from '@paperwright/runtime'
import type { RecordChecker } from '@paperwright/runtime/screen'
import { useEffect, useMemo } from 'react'
import { openWorkerChecker, type WorkerChecker } from './worker-checker.ts'

/** The worker that checks a form's records, started with the first question and closed with the page. */
export function useChecker(form: Form): RecordChecker {
  const lazy = useMemo(() => {
    let worker: WorkerChecker | undefined
    return {
      check: (record: Parameters<RecordChecker['check']>[0]) =>
        (worker ??= openWorkerChecker(form)).check(record),
      close: () => {
        worker?.close()
        worker = undefined
      },
    }
  }, [form])
  useEffect(() => () => lazy.close(), [lazy])
  return lazy
}
