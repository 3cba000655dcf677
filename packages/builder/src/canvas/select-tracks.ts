import { cellAt, wholeCells, type EditGrid } from '../grid/edit-grid.ts'
import type { CellSelection } from '../state/selection.ts'

export type Axis = 'rows' | 'columns'

/** Whole rows or columns of a frame, and what merged cells reach beyond them; the focus is in the first that was meant. */
export function selectTracks(
  grid: EditGrid,
  block: number,
  { axis, from, to }: { axis: Axis; from: number; to: number },
): CellSelection {
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const range = wholeCells(
    grid,
    axis === 'rows'
      ? { top: first, bottom: last, left: 0, right: grid.columns.length - 1 }
      : { left: first, right: last, top: 0, bottom: grid.rows.length - 1 },
  )
  const { row, column } = (axis === 'rows' ? cellAt(grid, from, 0) : cellAt(grid, 0, from))!
  return { kind: 'cells', block, range, focus: { row, column } }
}
