import { useEffect, useRef, useState } from 'react'
import { isDeepEqual } from '../../compare/is-deep-equal.ts'
import { mayBeFilled } from '../../form/check-reference.ts'
import type { FieldReference, Json } from '../../form/json-schema.ts'
import { siblingPointer } from '../../form/pointer.ts'
import type { LookUpMatch } from '../../lookup/look-up-match.ts'
import { useScreenScope } from '../screen-scope.ts'

/** What picking a record did to one field beside the reference. */
interface Change {
  key: string
  title: string
  before: Json | undefined
  /** Text that stood there unread. */
  unread: string | undefined
  after: Json | undefined
}

export interface Fills {
  /** Titles of the fields that the last pick filled or emptied, until the person goes on. */
  filled: readonly string[]
  cleared: readonly string[]
  fill(match: LookUpMatch): void
  /** Puts back what stood in the fields that nobody has changed since. */
  undo(): void
  /** The person goes on with what was filled in. */
  accept(): void
}

/**
 * Fills the fields beside a reference from the picked record. What an earlier pick brought goes with it, so that no
 * address of one customer stays beside the name of another; what a person wrote is replaced only where the record
 * knows better, and comes back with `undo`.
 */
export function useFills(at: { pointer: string; bound: string }, reference: FieldReference): Fills {
  const scope = useScreenScope()
  const { store, findings } = scope
  const [changes, setChanges] = useState<readonly Change[]>([])
  const brought = useRef<ReadonlyMap<string, Json>>(new Map())
  const placeOf = (key: string) => siblingPointer(at.bound, key)
  const enter = (key: string, value: Json | undefined, unread?: string) => {
    const place = placeOf(key)
    store.enter(place, value, unread === undefined ? {} : { unread })
    findings.renew(place)
    findings.leave(place)
  }

  const accept = () => setChanges([])
  useGoingOn({
    isWaiting: changes.length > 0,
    near: [at.bound, ...changes.map(({ key }) => placeOf(key))].map(scope.inputId),
    onGoOn: accept,
  })
  return {
    filled: changes.filter(({ after }) => after !== undefined).map(({ title }) => title),
    cleared: changes.filter(({ after }) => after === undefined).map(({ title }) => title),
    fill(match) {
      const done = Object.keys(reference.fills ?? {}).flatMap((key): Change[] => {
        const field = scope.fields.get(siblingPointer(at.pointer, key))
        if (!field || !mayBeFilled(field.schema) || scope.access.of(field.pointer) !== 'enter') return []
        const before = store.getValue(placeOf(key))
        const unread = store.getUnread(placeOf(key))
        const after = match.fills[key]
        const isKept =
          after === undefined && !(before !== undefined && isDeepEqual(before, brought.current.get(key)))
        if (isKept || (unread === undefined && isDeepEqual(before, after))) return []
        return [{ key, title: scope.word(field.schema.title ?? key), before, unread, after }]
      })
      for (const { key, after } of done) enter(key, after)
      brought.current = new Map(Object.entries(match.fills))
      setChanges(done)
    },
    undo() {
      for (const { key, before, unread, after } of changes) {
        const isAsFilled = isDeepEqual(store.getValue(placeOf(key)), after)
        if (isAsFilled && store.getUnread(placeOf(key)) === undefined) enter(key, before, unread)
      }
      brought.current = new Map()
      setChanges([])
    },
    accept,
  }
}

/** Says when the person has come to a field that is none of those near by. `near` are ids of inputs. */
function useGoingOn({
  isWaiting,
  near,
  onGoOn,
}: {
  isWaiting: boolean
  near: readonly string[]
  onGoOn(): void
}) {
  const latest = useRef({ near, onGoOn })
  useEffect(() => {
    latest.current = { near, onGoOn }
  })
  useEffect(() => {
    if (!isWaiting) return undefined
    // After the key or the click is done: rows that move while a button is held down would be missed by it.
    const look = () => {
      const field = document.activeElement?.closest('.pw-field')
      const isNear = latest.current.near.some((id) => {
        const input = document.getElementById(id)
        return input !== null && field?.contains(input)
      })
      if (field && !isNear) latest.current.onGoOn()
    }
    document.addEventListener('click', look)
    document.addEventListener('keyup', look)
    return () => {
      document.removeEventListener('click', look)
      document.removeEventListener('keyup', look)
    }
  }, [isWaiting])
}
