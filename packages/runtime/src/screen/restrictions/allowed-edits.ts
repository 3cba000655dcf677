import { getValue } from '../../form/pointer.ts'
import type { EntryEdit } from '../grid/entry-edits.ts'
import type { ScreenScope } from '../screen-scope.ts'

const ALL: readonly EntryEdit[] = ['insertAbove', 'insertBelow', 'duplicate', 'remove']

/**
 * What the person may do with an entry of a list. What they may not see or change of an entry is kept by its place: of
 * a list with such columns, the entries that were given stay where they are, and others come behind them.
 */
export function allowedEdits(scope: ScreenScope, list: string, index: number): readonly EntryEdit[] {
  const { access, store } = scope
  if (scope.readOnly || access.of(list) !== 'enter') return []
  if (!access.isPartial(list)) return ALL
  const given = getValue(store.getGiven(), list)
  const count = Array.isArray(given) ? given.length : 0
  if (index >= count) return ALL
  return index === count - 1 ? ['insertBelow', 'duplicate'] : []
}
