import { goToField } from '../problems/go-to-field.ts'
import type { Direction } from '../grid/move-focus.ts'
import { firstMovable } from '../restrictions/allowed-edits.ts'
import type { Marked } from './marked-cells.ts'
import type { RangeDesk } from './range-desk.ts'
import { extentOf } from './range.ts'
import type { Spot } from './region.ts'

/**
 * Moves the entries that are marked by one place, as a block and as one step: the one beside them goes to their other
 * end. They stay marked. Blank rows of the sheet are no entries and stay behind. True where the key was for them.
 */
export function moveMarkedEntries(desk: RangeDesk, marked: Marked, way: Direction): boolean {
  const { region } = marked
  const { top, left, bottom, right } = extentOf(marked)
  const first = region.entryOf({ row: top, column: left })
  const last = region.entryOf({ row: bottom, column: right })
  if (!first || !last) return false
  const runsDown = region.period > 0
  const [back, forth] = runsDown ? ['up', 'down'] : ['left', 'right']
  if (way !== back && way !== forth) return false
  const { list, index: from } = first
  const { scope } = desk
  const { store } = scope
  const to = Math.min(last.index, store.countEntries(list) - 1)
  const isAble =
    from >= firstMovable(scope, list) &&
    from <= to &&
    (way === back ? from > firstMovable(scope, list) : to < store.countEntries(list) - 1)
  if (!isAble) return true
  const by = (runsDown ? region.period : columnsOf(marked, first.index)) * (way === back ? -1 : 1)
  desk.change(() =>
    way === back ? store.moveEntry(list, from - 1, to) : store.moveEntry(list, to + 1, from),
  )
  const shift = (spot: Spot): Spot =>
    runsDown
      ? { ...spot, row: Math.min(Math.max(spot.row + by, 0), region.rows - 1) }
      : { ...spot, column: Math.min(Math.max(spot.column + by, 0), region.columns - 1) }
  const moved = { ...marked, anchor: shift(marked.anchor), head: shift(marked.head) }
  desk.mark(moved, moved.head)
  desk.focus()
  // Its row may not be drawn.
  if (document.activeElement === document.body) goToField(scope, `${list}/${from}`, 'nearest')
  return true
}

/** Of an entry that stands beside the others. */
function columnsOf({ region }: Marked, entry: number): number {
  const columns = Array.from({ length: region.columns }, (_, column) => column)
  return columns.filter((column) => region.entryOf({ row: 0, column })?.index === entry).length
}
