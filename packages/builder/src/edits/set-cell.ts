import type { Cell, Form } from '@paperwright/runtime'
import { cellAt, readGrid } from '../grid/edit-grid.ts'
import { changeFrame, requireFrame } from './change-frame.ts'
import type { CellPlace } from './split-cell.ts'

/** The form with other matter in one cell; its spans stay. */
export function setCell(form: Form, { block, row, column }: CellPlace, cell: Cell): Form {
  return changeFrame(form, block, (grid) => {
    const target = cellAt(grid, row, column)
    const { rowSpan: _, colSpan: __, ...matter } = cell
    return {
      ...grid,
      cells: grid.cells.map((one) => (one === target ? { ...one, cell: matter as Cell } : one)),
    }
  })
}

/** The cell that covers a place, without its spans. */
export function requireCell(form: Form, { block, row, column }: CellPlace): Cell {
  const found = cellAt(readGrid(requireFrame(form, block)), row, column)
  if (!found) throw new Error(`There is no cell at row ${row}, column ${column}.`)
  return found.cell
}
