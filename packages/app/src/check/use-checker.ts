import type { Form } from '@paperwright/runtime'
import type { RecordChecker } from '@paperwright/runtime/screen'
import { useEffect, useMemo } from 'react'
import { useClock } from '../session/use-clock.ts'
import { openWorkerChecker, type WorkerChecker } from './worker-checker.ts'

/** The worker that checks a form's records, started with the first question and closed with the page. */
export function useChecker(form: Form): RecordChecker {
  const { zone } = useClock()
  const checker = useMemo(() => createLazyChecker(form, zone), [form, zone])
  useEffect(() => () => checker.close(), [checker])
  return checker
}

/** Starts its worker when it is asked; after `close` it may be asked again. */
function createLazyChecker(form: Form, zone: string): WorkerChecker {
  let worker: WorkerChecker | undefined
  return {
    check: (record) => (worker ??= openWorkerChecker(form, zone)).check(record),
    close() {
      worker?.close()
      worker = undefined
    },
  }
}
