import type { EditGrid, GridRange } from '../grid/edit-grid.ts'
import { EditRefused } from './edit-refused.ts'
import { rounded, sum } from './insert-columns.ts'
import { requireNoBands } from './require-no-bands.ts'

/**
 * The grid with rows and columns put in at its end, so that a block that is pasted has room. `widths` are those of the
 * block's columns, in units of its own: new columns are to those that the block covers as they were to each other.
 */
export function makeRoom(grid: EditGrid, range: GridRange, widths: readonly number[]): EditGrid {
  const rows = Math.max(0, range.bottom + 1 - grid.rows.length)
  const columns = Math.max(0, range.right + 1 - grid.columns.length)
  if (columns > 0) requireNoBands(grid)
  // A list is written once for all of its entries: rows put in below would be no entries.
  if (rows > 0 && grid.rows.slice(range.top).some(({ repeat }) => repeat)) throw new EditRefused('pasteList')
  return {
    columns: columns > 0 ? widened(grid.columns, range.left, widths) : grid.columns,
    rows: [...grid.rows, ...Array.from({ length: rows }, () => ({ look: {} }))],
    cells: grid.cells,
  }
}

/** The frame stays as wide as it is. */
function widened(columns: readonly number[], left: number, widths: readonly number[]): number[] {
  const covered = columns.slice(left)
  const scale = sum(covered) / sum(widths.slice(0, covered.length))
  const all = [...columns, ...widths.slice(covered.length).map((width) => width * scale)]
  return all.map((width) => rounded((width * sum(columns)) / sum(all)))
}
