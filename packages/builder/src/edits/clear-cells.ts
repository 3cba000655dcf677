import type { Form } from '@paperwright/runtime'
import { cellsIn, type GridRange } from '../grid/edit-grid.ts'
import { changeFrame } from './change-frame.ts'

/** Empties cells; fields and slots that stand nowhere else are removed from the form. */
export function clearCells(form: Form, { block, range }: { block: number; range: GridRange }): Form {
  return changeFrame(form, block, (grid) => {
    const cleared = new Set(cellsIn(grid, range))
    return {
      ...grid,
      cells: grid.cells.map((one) => (cleared.has(one) ? { ...one, cell: {} } : one)),
    }
  })
}
