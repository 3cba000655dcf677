import { useRef, useState } from 'react'
import type { JsonObject } from '../form/json-schema.ts'
import { finishTyping } from './grid/entry-edits.ts'
import type { RecordChecker } from './record/checker.ts'
import { checkWithin } from './restrictions/check-within.ts'
import type { ScreenScope } from './screen-scope.ts'
import { takeOver } from './use-follow-record.ts'

/** How the last attempt to submit went; the number grows with each. */
export interface Attempt {
  number: number
  failed: boolean
}

/** Checks what is on the screen and hands it on, or has its problems shown. */
export function useSubmit(
  scope: ScreenScope,
  checker: RecordChecker,
  onSubmit: ((record: JsonObject) => void) | undefined,
) {
  const [attempt, setAttempt] = useState<Attempt>({ number: 0, failed: false })
  const running = useRef(false)
  const submit = async () => {
    if (running.current || scope.readOnly) return
    running.current = true
    finishTyping()
    // Whoever found them judges anew.
    scope.findings.setForeign([])
    try {
      const checked = await checkWithin(scope, checker, scope.store.getRecord())
      takeOver(scope, checked, scope.uploads.open?.listProblems())
      const isClean = scope.findings.listProblems().length === 0
      if (!isClean) scope.findings.showAll()
      setAttempt(({ number }) => ({ number: number + 1, failed: false }))
      if (isClean) onSubmit?.(checked.record)
    } catch {
      setAttempt(({ number }) => ({ number: number + 1, failed: true }))
    } finally {
      running.current = false
    }
  }
  return { submit: () => void submit(), attempt }
}
