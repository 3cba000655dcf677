import { useEffect, useMemo, useRef, useState } from 'react'
import { isDeepEqual } from '../compare/is-deep-equal.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { ownTimeZone } from '../moment/own-time-zone.ts'
import type { Problem } from '../record/problem.ts'
import type { FormScreenProps } from './FormScreen.tsx'
import { finishTyping } from './grid/entry-edits.ts'
import type { CheckedRecord, RecordChecker } from './record/checker.ts'
import { computedValues } from './record/computed-values.ts'
import { lazyChecker } from './record/lazy-checker.ts'
import { unreadTexts, withUnread, type UnreadTexts } from './record/unread-texts.ts'
import { visibleRecord } from './record/visible-record.ts'
import { checkWithin } from './restrictions/check-within.ts'
import { opaqueLists } from './rjsf/opaque-lists.ts'
import { listUnprintable } from './problems/lazy-unprintable.ts'
import { listUnreadable } from './problems/list-unreadable.ts'
import type { ScreenScope } from './screen-scope.ts'

/** A burst of changes is reported and checked once. */
const QUIET_MS = 60

/**
 * Reports each change and has the record checked: computed values, what is hidden and problems follow, while typing
 * goes on. Gives rjsf its own view of the data.
 */
export function useFollowRecord(scope: ScreenScope, props: FormScreenProps) {
  const { form, record, problems } = props
  const checker = useMemo(() => props.checker ?? lazyChecker(form, ownTimeZone()), [props.checker, form])
  const [formData, setFormData] = useState<JsonObject>(() => opaqueLists(scope))
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  const reported = useRef(record)
  const reportedTexts = useRef(unreadTexts(scope))
  useEffect(() => {
    if (record === undefined || record === reported.current) return
    reported.current = record
    showRecord(scope, record, latest.current.unread)
    setFormData(opaqueLists(scope))
  }, [scope, record])

  useEffect(() => {
    if (problems) scope.findings.setForeign(problems)
  }, [scope, problems])

  useEffect(() => {
    const report = () => {
      const next = visibleRecord(scope)
      const texts = unreadTexts(scope)
      if (next === reported.current && isDeepEqual(texts, reportedTexts.current)) return
      reported.current = next
      reportedTexts.current = texts
      latest.current.onChange?.(next, texts)
    }
    const check = checksInTurn(checker, scope, () => report())
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      clearTimeout(timer)
      timer = undefined
      report()
      setFormData(opaqueLists(scope))
      check()
    }
    const stop = scope.store.watchEntered(() => {
      clearTimeout(timer)
      timer = setTimeout(settle, QUIET_MS)
    })
    /** Whoever keeps drafts learns of the last key too. */
    const leavePage = () => {
      finishTyping()
      if (timer !== undefined) settle()
    }
    window.addEventListener('pagehide', leavePage, true)
    check()
    return () => {
      stop()
      clearTimeout(timer)
      // Inputs that go away with the screen read what was typed last after this.
      queueMicrotask(report)
      window.removeEventListener('pagehide', leavePage, true)
    }
  }, [scope, checker])

  return { formData, checker }
}

/**
 * Checks the record as it stands; asked again meanwhile, checks once more when the answer is there. After a check it
 * rests as long as that took, so that checking a very long list leaves the machine to whoever is typing.
 */
function checksInTurn(checker: RecordChecker, scope: ScreenScope, done: () => void): () => void {
  let busy = false
  let again = false
  return check

  function check() {
    if (busy) {
      again = true
      return
    }
    busy = true
    const asked = scope.store.getRecord()
    const began = performance.now()
    void checkWithin(scope, checker, asked)
      .then((checked) => {
        // A record that has moved on has another answer coming; rows may have moved too.
        if (scope.store.getRecord() === asked) takeOver(scope, checked)
        else again = true
        done()
      })
      // The next change asks again, and submitting says what is wrong.
      .catch(() => {})
      .finally(() => setTimeout(rested, performance.now() - began))
  }

  function rested() {
    busy = false
    if (!again) return
    again = false
    check()
  }
}

/** Puts a record on the screen, with the texts beside it that could not be read: each was left, and is marked. */
export function showRecord(scope: ScreenScope, record: JsonObject, texts: UnreadTexts = {}) {
  const shown = withUnread(scope, record, texts)
  scope.store.replace(shown.record, shown.unread)
  for (const pointer of shown.unread.keys()) scope.findings.leave(pointer)
}

/** Shows what a check found, and what the screen alone knows to be unfinished. */
export function takeOver(scope: ScreenScope, checked: CheckedRecord, unfinished: readonly Problem[] = []) {
  scope.findings.setHidden(checked.hidden)
  scope.store.adopt(computedValues(scope, checked.record))
  const own = [...listUnreadable(scope, checked.hidden), ...unfinished]
  const isOwn = new Set(own.map(({ path }) => path))
  // Where something is written that cannot be read, or a file is on its way, nothing is missing.
  const isNew = ({ path }: Problem) => !isOwn.has(path)
  const found = [...checked.warnings, ...listUnprintable(scope, checked.record)]
  const warnings = scope.readOnly ? [] : found.filter(isNew)
  scope.findings.setProblems([...own, ...checked.problems.filter(isNew)], warnings)
}
