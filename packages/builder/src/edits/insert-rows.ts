import type { Form } from '@paperwright/runtime'
import { putRows, rangeOf, type EditCell } from '../grid/edit-grid.ts'
import { changeFrame } from './change-frame.ts'

/** An empty row above or below a row, in its list where it has one; cells that span the place grow. */
export function insertRow(
  form: Form,
  { block, row, side }: { block: number; row: number; side: 'above' | 'below' },
): Form {
  return changeFrame(form, block, (grid) => {
    const like = grid.rows[row]
    if (!like) return grid
    const at = side === 'above' ? row : row + 1
    const { head: _, ...look } = like.look
    const added = { ...like, look: like.repeat ? look : like.look }
    return putRows(grid, at, [added], endsRun)

    /** A cell from above that ends with the list's last row goes on doing so. */
    function endsRun(cell: EditCell): boolean {
      return (
        side === 'below' &&
        rangeOf(cell).bottom === row &&
        like!.repeat !== undefined &&
        grid.rows[cell.row]?.repeat !== like!.repeat
      )
    }
  })
}
