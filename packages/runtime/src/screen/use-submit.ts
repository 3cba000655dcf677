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
  /** Nothing is wrong but what may be handed in all the same: the next press does. */
  warned?: boolean
}

/** Checks what is on the screen and hands it on, or has its problems shown; where there are warnings alone, at the second press. */
export function useSubmit(
  scope: ScreenScope,
  checker: RecordChecker,
  onSubmit: ((record: JsonObject) => void) | undefined,
) {
  const [attempt, setAttempt] = useState<Attempt>({ number: 0, failed: false })
  const running = useRef(false)
  /** What the person was warned of and may press once more for. */
  const warnedOf = useRef<string>(undefined)
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
      const warnings = scope.findings.listWarnings()
      const said = JSON.stringify(warnings)
      const warned = isClean && warnings.length > 0 && said !== warnedOf.current
      warnedOf.current = warned ? said : undefined
      if (!isClean || warned) scope.findings.showAll()
      setAttempt(({ number }) => ({ number: number + 1, failed: false, warned }))
      if (isClean && !warned) onSubmit?.(checked.record)
    } catch {
      setAttempt(({ number }) => ({ number: number + 1, failed: true }))
    } finally {
      running.current = false
    }
  }
  return { submit: () => void submit(), attempt }
}
