import { rangeOf, rowWidth, type EditGrid } from '../grid/edit-grid.ts'
import { EditRefused } from './edit-refused.ts'

/**
 * Refuses a grid in which a cell cuts through a list: a cell that starts in its rows must end in them, one that
 * comes from above must reach their last; within bands it must stay in its band.
 */
export function requireWholeRuns(grid: EditGrid): void {
  for (const cell of grid.cells) {
    const { top, bottom, right } = rangeOf(cell)
    const first = grid.rows[top]?.repeat
    const last = grid.rows[bottom]?.repeat
    const leaves = first !== undefined && last !== first
    const splits = last !== undefined && last !== first && grid.rows[bottom + 1]?.repeat === last
    if (leaves || splits || right >= rowWidth(grid, top)) throw new EditRefused('cutsList')
  }
}
