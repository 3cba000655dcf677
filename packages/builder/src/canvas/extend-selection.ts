import { cellAt, rangeOf, wholeCells, type EditGrid } from '../grid/edit-grid.ts'
import type { CellSelection } from '../state/selection.ts'

/** The selection from its focus to another cell. */
export function extended(
  grid: EditGrid,
  selection: Omit<CellSelection, 'range'>,
  to: { row: number; column: number },
): CellSelection {
  const from = rangeOf(cellAt(grid, selection.focus.row, selection.focus.column)!)
  const other = rangeOf(cellAt(grid, to.row, to.column)!)
  return {
    ...selection,
    range: wholeCells(grid, {
      top: Math.min(from.top, other.top),
      left: Math.min(from.left, other.left),
      bottom: Math.max(from.bottom, other.bottom),
      right: Math.max(from.right, other.right),
    }),
  }
}
