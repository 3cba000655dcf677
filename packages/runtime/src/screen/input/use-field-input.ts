import { useCallback, useEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import { requireFieldType } from '../../fields/registry.ts'
import { unreadable, type FieldContext } from '../../fields/field-type.ts'
import type { Json } from '../../form/json-schema.ts'
import type { Problem } from '../../record/problem.ts'
import { requireField, useScreenScope } from '../screen-scope.ts'

/** A person who stops typing for so long may look at the totals. */
const PAUSE_MS = 300

export interface LiveField {
  field: FieldContext
  value: Json | undefined
  /** The value as its type writes it, or text that it could not read. */
  text: string
  problem: Problem | undefined
  isHidden: boolean
  /** True between the first key and leaving the input: it holds what is being typed. */
  isTyping(): boolean
  type(text: string): void
  leave(): void
  pick(value: Json | undefined): void
}

/**
 * A field of the record as its input needs it. A key renders nothing: the browser's input holds what is being typed
 * until the person pauses or goes on, and only then is it read.
 */
export function useFieldInput(pointer: string, bound: string): LiveField {
  const scope = useScreenScope()
  const { store, findings } = scope
  const { schema } = requireField(scope, pointer)
  const fieldType = requireFieldType(schema)
  const field: FieldContext = { schema, locale: scope.locale, word: scope.word }

  const watchValue = useCallback((listener: () => void) => store.watch(bound, listener), [store, bound])
  const watchFindings = useCallback(
    (listener: () => void) => findings.watch(bound, listener),
    [findings, bound],
  )
  const value = useSyncExternalStore(watchValue, () => store.getValue(bound))
  const unread = useSyncExternalStore(watchValue, () => store.getUnread(bound))
  const problem = useSyncExternalStore(watchFindings, () => findings.getProblem(bound))
  const isHidden = useSyncExternalStore(watchFindings, () => findings.isHidden(bound))

  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const typing = useRef(false)
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined)

  /** Reads the typed text. While it is being typed, text that cannot be read yet changes nothing. */
  const read = (text: string, stillTyping: boolean) => {
    const parsed = fieldType.parse(text, field)
    if (parsed !== unreadable) enter(parsed)
    else if (!stillTyping) store.enter(bound, undefined, text)
  }
  const enter = (next: Json | undefined) => {
    const isSame = next !== undefined && sameJson(next, store.getValue(bound))
    if (!isSame || store.getUnread(bound) !== undefined) store.enter(bound, next)
  }
  const readNow = useRef(read)
  useEffect(() => {
    readNow.current = read
  })
  const finish = () => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    const { text } = pending.current
    pending.current = undefined
    readNow.current(text, false)
  }
  const finishNow = useRef(finish)
  // A cell that leaves the screen (a long list scrolls, a row is deleted) reads what was typed last.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- leaving the field `bound` is the occasion
  useEffect(() => () => finishNow.current(), [bound])

  return {
    field,
    value,
    text: unread ?? (value === undefined ? '' : fieldType.format(value, field)),
    problem,
    isHidden,
    isTyping: () => typing.current,
    type(text) {
      typing.current = true
      findings.renew(bound)
      clearTimeout(pending.current?.timer)
      pending.current = { text, timer: setTimeout(() => readNow.current(text, true), PAUSE_MS) }
    },
    leave() {
      finish()
      findings.leave(bound)
      if (!typing.current) return
      typing.current = false
      // The input shows the value as its type writes it, though the value may be the same as before.
      drawAgain()
    },
    pick(next) {
      clearTimeout(pending.current?.timer)
      pending.current = undefined
      typing.current = false
      store.enter(bound, next)
      findings.renew(bound)
      findings.leave(bound)
      drawAgain()
    },
  }
}

function sameJson(a: Json, b: Json | undefined): boolean {
  return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
