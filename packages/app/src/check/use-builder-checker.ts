import type { Form } from '@paperwright/runtime'
import type { CheckerOf } from '@paperwright/builder'
import { useEffect, useMemo } from 'react'
import { useClock } from '../session/use-clock.ts'
import { openWorkerChecker, type WorkerChecker } from './worker-checker.ts'

/** So many workers stay open; forms under work change with each edit. */
const MOST_OPEN = 3

/** Gives checkers that run in workers, each started when it is first asked; all are closed with the page. */
export function useBuilderChecker(): CheckerOf {
  const { zone } = useClock()
  const pool = useMemo(() => createPool(zone), [zone])
  useEffect(() => pool.close, [pool])
  return pool.checkerOf
}

function createPool(zone: string): { checkerOf: CheckerOf; close(): void } {
  const open = new Map<Form, WorkerChecker>()
  const workerOf = (form: Form): WorkerChecker => {
    const known = open.get(form)
    if (known) return known
    const [oldest] = open
    if (oldest && open.size >= MOST_OPEN) {
      oldest[1].close()
      open.delete(oldest[0])
    }
    const worker = openWorkerChecker(form, zone)
    open.set(form, worker)
    return worker
  }
  return {
    checkerOf: (form) => ({ check: (record) => workerOf(form).check(record) }),
    close() {
      for (const worker of open.values()) worker.close()
      open.clear()
    },
  }
}
