import type { Cell, Form } from '@paperwright/runtime'
import {
  cellsIn,
  isBlank,
  wholeCells,
  type EditCell,
  type EditGrid,
  type GridRange,
} from '../grid/edit-grid.ts'
import { entryHolder } from '../grid/entry-holder.ts'
import { cellTemplate } from '../sheet/cell-template.ts'
import { lookOf } from '../sheet/cell-look.ts'
import { changeFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { requireWholeRuns } from './require-whole-runs.ts'

/** Cells made one. Their words and fields stand in it together; cells of other matter must be alone in the range. */
export function mergeCells(form: Form, { block, range }: { block: number; range: GridRange }): Form {
  return changeFrame(form, block, (grid) => {
    const whole = wholeCells(grid, range)
    const cells = cellsIn(grid, whole)
    if (cells.length < 2) return grid
    const home = entryHolder(grid, whole.top, whole.left)
    const strangers = cells.filter(({ row, column }) => entryHolder(grid, row, column) !== home)
    if (strangers.some(({ cell }) => !isBlank(cell))) throw new EditRefused('cutsList')
    const merged: EditCell = {
      row: whole.top,
      column: whole.left,
      rowSpan: whole.bottom - whole.top + 1,
      colSpan: whole.right - whole.left + 1,
      cell: joined(form, cells),
    }
    const next: EditGrid = { ...grid, cells: [...grid.cells.filter((cell) => !cells.includes(cell)), merged] }
    requireWholeRuns(next)
    return next
  })
}

function joined(form: Form, cells: readonly EditCell[]): Cell {
  const filled = cells.filter(({ cell }) => !isBlank(cell))
  const [first] = filled
  if (!first) return cells[0]!.cell
  if (filled.length === 1) return first.cell
  const words = filled.map(({ cell }) => cellTemplate(form, cell))
  if (words.some((template) => template === undefined)) throw new EditRefused('mergeMatter')
  const { colSpan: _, rowSpan: __, ...look } = lookOf(first.cell)
  const isPlain = filled.every(({ cell }) => 'text' in cell)
  if (isPlain)
    return { ...look, text: filled.map(({ cell }) => ('text' in cell ? cell.text : '')).join('\n') }
  return { ...look, prose: words.join(' ') }
}
