import type { DirectoryEntry, DirectoryKind } from '../../directory/named.ts'
import { unreadable } from '../../fields/field-type.ts'
import { requireFieldType } from '../../fields/registry.ts'
import type { PlacedField } from '../grid/field-at.ts'
import { requireField, type ScreenScope } from '../screen-scope.ts'
import type { ScreenServices } from '../services.ts'

type FindNamed = NonNullable<ScreenServices['findNamed']>

/**
 * Reads the name that stands unread in a field, where the directory knows one alone who is called so. What cannot be told
 * stays as it was written, with its problem.
 */
export async function settleNamed(scope: ScreenScope, { pointer, bound }: PlacedField): Promise<void> {
  const { store, findings, services, locale, word } = scope
  const { schema } = requireField(scope, pointer)
  const type = requireFieldType(schema)
  const typed = store.getUnread(bound)
  if (typed === undefined || !type.picksFrom || !services.findNamed) return
  const entries = await askOnce(services.findNamed, type.picksFrom, typed.trim())
  const value = type.parse(typed, { schema, locale, word, directory: { [type.picksFrom]: entries } })
  // Meanwhile it may have been written anew, or its row have gone elsewhere.
  if (value === unreadable || store.getUnread(bound) !== typed) return
  store.enter(bound, value)
  findings.renew(bound)
  findings.leave(bound)
}

/** A name that stands in many rows is asked for once. */
const asked = new WeakMap<FindNamed, Map<string, Promise<DirectoryEntry[]>>>()

function askOnce(find: FindNamed, of: DirectoryKind, typed: string): Promise<DirectoryEntry[]> {
  const known = asked.get(find) ?? new Map<string, Promise<DirectoryEntry[]>>()
  asked.set(find, known)
  const key = `${of} ${typed}`
  const answer =
    known.get(key) ??
    find({ of, typed, signal: new AbortController().signal }).catch(() => {
      known.delete(key)
      return []
    })
  known.set(key, answer)
  return answer
}
