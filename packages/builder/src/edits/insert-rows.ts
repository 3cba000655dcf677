import type { Form } from '@paperwright/runtime'
import { rangeOf, type EditCell } from '../grid/edit-grid.ts'
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
    const cells = grid.cells.map((cell): EditCell => {
      const { top, bottom } = rangeOf(cell)
      if (top >= at) return { ...cell, row: top + 1 }
      const reaches = bottom >= at || endsRun(cell, bottom)
      return reaches ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell
    })
    return { ...grid, rows: grid.rows.toSpliced(at, 0, added), cells }

    /** A cell from above that ends with the list's last row goes on doing so. */
    function endsRun(cell: EditCell, bottom: number): boolean {
      return (
        side === 'below' &&
        bottom === row &&
        like!.repeat !== undefined &&
        grid.rows[cell.row]?.repeat !== like!.repeat
      )
    }
  })
}
