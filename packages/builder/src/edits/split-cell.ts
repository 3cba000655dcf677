import type { Form } from '@paperwright/runtime'
import { cellAt, rangeOf, type EditCell, type EditGrid } from '../grid/edit-grid.ts'
import { changeFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { requireWholeRuns } from './require-whole-runs.ts'
import { requireNoBands } from './require-no-bands.ts'

export interface CellPlace {
  block: number
  row: number
  column: number
}

/** A merged cell taken apart; its matter stays in the upper left one. */
export function unmergeCell(form: Form, { block, row, column }: CellPlace): Form {
  return changeFrame(form, block, (grid) => {
    const cell = cellAt(grid, row, column)
    if (!cell || (cell.rowSpan === 1 && cell.colSpan === 1)) return grid
    if ('across' in cell.cell) throw new EditRefused('acrossSpan')
    const alone = { ...cell, rowSpan: 1, colSpan: 1 }
    return { ...grid, cells: grid.cells.map((one) => (one === cell ? alone : one)) }
  })
}

/** A cell cut in two, side by side or one under the other; its matter stays in the first, its neighbours keep their look. */
export function splitCell(
  form: Form,
  { block, row, column, into }: CellPlace & { into: 'columns' | 'rows' },
): Form {
  return changeFrame(form, block, (grid) => {
    const cell = cellAt(grid, row, column)
    if (!cell) return grid
    if ('across' in cell.cell) throw new EditRefused('acrossSpan')
    const cut = into === 'columns' ? cutColumns(grid, cell) : cutRows(grid, cell)
    requireWholeRuns(cut)
    return cut
  })
}

function cutColumns(grid: EditGrid, cell: EditCell): EditGrid {
  const { left, right } = rangeOf(cell)
  if (cell.colSpan > 1) {
    const half = Math.ceil(cell.colSpan / 2)
    return withHalves(
      grid,
      cell,
      { ...cell, colSpan: half },
      {
        ...cell,
        column: left + half,
        colSpan: right - left + 1 - half,
        cell: {},
      },
    )
  }
  requireNoBands(grid)
  const width = grid.columns[left]! / 2
  const columns = grid.columns.toSpliced(left, 1, width, width)
  const cells = grid.cells.flatMap((one): EditCell[] => {
    if (one === cell) return [one, { ...one, column: left + 1, cell: {} }]
    const range = rangeOf(one)
    if (range.left > left) return [{ ...one, column: one.column + 1 }]
    if (range.right < left) return [one]
    if ('across' in one.cell) throw new EditRefused('acrossSpan')
    return [{ ...one, colSpan: one.colSpan + 1 }]
  })
  return { ...grid, columns, cells }
}

function cutRows(grid: EditGrid, cell: EditCell): EditGrid {
  const { top, bottom } = rangeOf(cell)
  if (cell.rowSpan > 1) {
    const half = Math.ceil(cell.rowSpan / 2)
    return withHalves(
      grid,
      cell,
      { ...cell, rowSpan: half },
      {
        ...cell,
        row: top + half,
        rowSpan: bottom - top + 1 - half,
        cell: {},
      },
    )
  }
  const own = grid.rows[top]!
  const row =
    own.look.height === undefined ? own : { ...own, look: { ...own.look, height: own.look.height / 2 } }
  const rows = grid.rows.toSpliced(top, 1, row, row)
  const cells = grid.cells.flatMap((one): EditCell[] => {
    if (one === cell) return [one, { ...one, row: top + 1, cell: {} }]
    const range = rangeOf(one)
    if (range.top > top) return [{ ...one, row: one.row + 1 }]
    if (range.bottom < top) return [one]
    return [{ ...one, rowSpan: one.rowSpan + 1 }]
  })
  return { ...grid, rows, cells }
}

function withHalves(grid: EditGrid, cell: EditCell, first: EditCell, second: EditCell): EditGrid {
  return { ...grid, cells: grid.cells.flatMap((one) => (one === cell ? [first, second] : [one])) }
}
