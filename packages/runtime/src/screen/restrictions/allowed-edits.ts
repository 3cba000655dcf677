import { getValue } from '../../form/pointer.ts'
import type { EntryEdit } from '../grid/entry-edits.ts'
import type { ScreenScope } from '../screen-scope.ts'

const ALL: readonly EntryEdit[] = ['insertAbove', 'insertBelow', 'duplicate', 'remove']

/** The entries of a list that may change places: from the first of them on, all. None where it is past the last. */
export function firstMovable(scope: ScreenScope, list: string): number {
  const { access, store } = scope
  if (scope.readOnly || access.of(list) !== 'enter') return Infinity
  return access.isPartial(list) ? countGiven(store, list) : 0
}

function countGiven(store: ScreenScope['store'], list: string): number {
  const given = getValue(store.getGiven(), list)
  return Array.isArray(given) ? given.length : 0
}

/**
 * What the person may do with an entry of a list. What they may not see or change of an entry is kept by its place: of
 * a list with such columns, the entries that were given stay where they are, and others come behind them.
 */
export function allowedEdits(scope: ScreenScope, list: string, index: number): readonly EntryEdit[] {
  const { access, store } = scope
  if (scope.readOnly || access.of(list) !== 'enter') return []
  const first = firstMovable(scope, list)
  const count = access.isPartial(list) ? countGiven(store, list) : 0
  const last = store.countEntries(list) - 1
  const moves: EntryEdit[] = [
    ...(index > first && index <= last ? ['moveUp' as const] : []),
    ...(index >= first && index < last ? ['moveDown' as const] : []),
  ]
  if (index >= count) return [...ALL, ...moves]
  return index === count - 1 ? ['insertBelow', 'duplicate'] : []
}
