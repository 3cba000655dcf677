import type { Form } from '@paperwright/runtime'
import { rangeOf, type EditCell } from '../grid/edit-grid.ts'
import { changeFrame } from './change-frame.ts'

/** An empty row at the end of a frame, its cells as wide as those of the last row. Behind a list it is none of its rows. */
export function appendRow(form: Form, { block }: { block: number }): Form {
  return changeFrame(form, block, (grid) => {
    const last = grid.rows.length - 1
    const { head: _, ...look } = grid.rows[last]!.look
    const cells = grid.cells
      .filter((cell) => rangeOf(cell).bottom === last)
      .map(({ column, colSpan }): EditCell => ({ row: last + 1, column, colSpan, rowSpan: 1, cell: {} }))
    return { ...grid, rows: [...grid.rows, { look }], cells: [...grid.cells, ...cells] }
  })
}
