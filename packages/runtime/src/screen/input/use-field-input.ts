import { useCallback, useEffect, useReducer, useRef, useSyncExternalStore } from 'react'
import { requireFieldType } from '../../fields/registry.ts'
import { unreadable, type FieldContext } from '../../fields/field-type.ts'
import type { Json } from '../../form/json-schema.ts'
import type { Problem } from '../../record/problem.ts'
import { UNREADABLE } from '../../record/misread-problem.ts'
import type { EnteredWords } from '../record/record-store.ts'
import { isShown } from './show-text.ts'
import { requireField, useScreenScope } from '../screen-scope.ts'

type Timer = ReturnType<typeof setTimeout>

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
  type(text: string, how?: TypedHow): void
  leave(): void
  pick(value: Json | undefined): void
}

/** What the browser says of a change in a text input. */
export interface TypedHow {
  inputType?: string | undefined
  /** Letters of a word that an input method is still making. */
  isComposing?: boolean | undefined
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
  const found = useSyncExternalStore(watchFindings, () => findings.getProblem(bound))
  // What can be read by now is none any more; the next check says so too.
  const problem = found?.code === UNREADABLE && unread === undefined ? undefined : found
  const isHidden = useSyncExternalStore(watchFindings, () => findings.isHidden(bound))

  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const typing = useRef(false)
  const pending = useRef<{ text: string; kind: string; timer: Timer | undefined }>(undefined)
  /** What stood in the input when it was read last. */
  const lastRead = useRef('')
  /** What the field held before it was typed in. */
  const before = useRef<{ value: Json | undefined; unread: string | undefined }>(undefined)
  /** Whether the text is still one that its type had written in groups of digits, and that is being changed. */
  const isGrouped = useRef(false)
  const text = unread ?? (value === undefined ? '' : fieldType.format(value, field))

  const enter = (next: Json | undefined, words: EnteredWords) => {
    const isSame = next !== undefined && sameJson(next, store.getValue(bound))
    if (!isSame || store.getUnread(bound) !== words.unread) store.enter(bound, next, words)
  }
  const hasGroups = (typed: string) => fieldType.ungroup !== undefined && fieldType.ungroup(typed) !== typed
  const read = (typed: string) => {
    const asTyped = fieldType.parse(typed, { ...field, today: scope.today() })
    const parsed =
      asTyped === unreadable && isGrouped.current
        ? fieldType.parse(fieldType.ungroup!(typed), field)
        : asTyped
    const words = { typed: { before: lastRead.current, after: typed } }
    lastRead.current = typed
    if (parsed === unreadable) enter(undefined, { ...words, unread: typed })
    else enter(parsed, words)
  }
  const readNow = useRef(read)
  useEffect(() => {
    readNow.current = read
  })
  const finish = () => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    const { text: typed } = pending.current
    pending.current = undefined
    readNow.current(typed)
  }
  const finishNow = useRef(finish)
  // A cell that leaves the screen (a long list scrolls, a row is deleted) reads what was typed last.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- leaving the field `bound` is the occasion
  useEffect(() => () => finishNow.current(), [bound])

  /** The input shows the value as its type writes it, though the value may be the same as before. */
  const end = () => {
    typing.current = false
    drawAgain()
  }

  const cancel = () => {
    if (!typing.current || !before.current) return false
    // A step of its own, so that it can be had back.
    finish()
    const { value: stood, unread: words } = before.current
    enter(stood, words === undefined ? {} : { unread: words })
    end()
    return true
  }

  return {
    field,
    value,
    text,
    problem,
    isHidden,
    isTyping: () => typing.current,
    type(typed, { inputType = '', isComposing = false } = {}) {
      if (!typing.current) {
        lastRead.current = text
        before.current = { value, unread }
        isGrouped.current = hasGroups(text)
      }
      typing.current = true
      // 1,5 written anew may mean either.
      isGrouped.current &&= hasGroups(typed)
      findings.beginTyping(bound)
      findings.renew(bound)
      const kind = kindOf(inputType)
      // Deleting after writing, or what was pasted, is a step of its own.
      if (pending.current && (pending.current.kind !== kind || kind === 'other')) finish()
      clearTimeout(pending.current?.timer)
      scope.typing.now = { finish: finishNow.current, end, cancel }
      if (isShown(inputType)) {
        // The record holds it already.
        lastRead.current = typed
        return
      }
      const timer = isComposing ? undefined : setTimeout(finishNow.current, PAUSE_MS)
      pending.current = { text: typed, kind, timer }
    },
    leave() {
      finish()
      findings.leave(bound)
      if (typing.current) end()
    },
    pick(next) {
      clearTimeout(pending.current?.timer)
      pending.current = undefined
      store.enter(bound, next)
      findings.renew(bound)
      findings.leave(bound)
      end()
    },
  }
}

/** Letters written one after the other are of a kind, and so are letters deleted; all else stands for itself. */
function kindOf(inputType: string): 'insert' | 'delete' | 'other' {
  if (/^insert(Composition)?Text$/.test(inputType)) return 'insert'
  return inputType.startsWith('deleteContent') ? 'delete' : 'other'
}

function sameJson(a: Json, b: Json | undefined): boolean {
  return Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
