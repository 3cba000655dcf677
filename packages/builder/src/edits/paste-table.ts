import type { Cell, Form } from '@paperwright/runtime'
import {
  cellsIn,
  cellAt,
  isBlank,
  rangeOf,
  readGrid,
  sameRange,
  type EditCell,
  type EditGrid,
  type GridRange,
} from '../grid/edit-grid.ts'
import { lookOfArea } from '../import/table/look-of-area.ts'
import { hasWords, lastColumn, lastRow, type Area, type ExcelGrid } from '../import/table/excel-grid.ts'
import { changeFrame, requireFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { rounded, sum } from './insert-columns.ts'
import { makeRoom } from './make-room.ts'
import { requireWholeRuns } from './require-whole-runs.ts'
import { setCellWords } from './set-cell-words.ts'
import type { CellPlace } from './split-cell.ts'

/**
 * A table of another program put with its upper left corner in a place: words, merged cells and how they look. Rows and
 * columns that are missing are put in; where it has no words, what stands there stays. Refused where words would be lost.
 */
export function pasteTable(form: Form, { table, ...place }: CellPlace & { table: ExcelGrid }): Form {
  const areas = table.areas.map((area) => ({ area, range: rangeIn(place, area) }))
  const laid = changeFrame(form, place.block, (grid) => {
    const roomy = makeRoom(grid, wholeRange(place, table), table.columns)
    const covered = areas.reduce((now, { range }) => withMerged(now, range), roomy)
    const written = areas.reduce((now, { area, range }) => withArea(now, range, area), covered)
    requireWholeRuns(written)
    return isAdopted(grid, place, table) ? { ...written, columns: scaledTo(grid, table) } : written
  })
  return typed(laid, place, areas)
}

function rangeIn({ row, column }: CellPlace, area: Area): GridRange {
  return {
    top: row + area.row,
    left: column + area.column,
    bottom: row + lastRow(area),
    right: column + lastColumn(area),
  }
}

export function wholeRange(
  { row, column }: { row: number; column: number },
  { rows, columns }: { rows: readonly unknown[]; columns: readonly unknown[] },
): GridRange {
  return { top: row, left: column, bottom: row + rows.length - 1, right: column + columns.length - 1 }
}

/** Cells that the table has as one; those of one place stay as they are. */
function withMerged(grid: EditGrid, range: GridRange): EditGrid {
  if (range.top === range.bottom && range.left === range.right) return grid
  const cells = cellsIn(grid, range)
  const [first] = cells
  if (first && sameRange(rangeOf(first), range)) return grid
  if (cells.some((cell) => !isInside(rangeOf(cell), range))) throw new EditRefused('pasteCuts')
  if (cells.some(({ cell }) => !isBlank(cell) && !('text' in cell))) throw new EditRefused('pasteTaken')
  const merged: EditCell = {
    row: range.top,
    column: range.left,
    rowSpan: range.bottom - range.top + 1,
    colSpan: range.right - range.left + 1,
    cell: cells.find(({ cell }) => !isBlank(cell))?.cell ?? first?.cell ?? {},
  }
  return { ...grid, cells: [...grid.cells.filter((cell) => !cells.includes(cell)), merged] }
}

function isInside(inner: GridRange, outer: GridRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  )
}

/** How the cell looks, and its words where nothing of another kind stands there. */
function withArea(grid: EditGrid, { top, left }: GridRange, area: Area): EditGrid {
  const look = lookOfArea(area)
  const target = cellAt(grid, top, left)
  if (target && (target.row !== top || target.column !== left)) {
    if (hasWords(area)) throw new EditRefused('pasteCuts')
    return grid
  }
  const words = area.text.trim()
  if (words === '' && Object.keys(look).length === 0) return grid
  const before: Cell = target?.cell ?? {}
  const cell: Cell =
    isBlank(before) && words !== '' ? { ...before, ...look, text: words } : { ...before, ...look }
  const placed: EditCell = target
    ? { ...target, cell }
    : { row: top, column: left, rowSpan: 1, colSpan: 1, cell }
  return { ...grid, cells: [...grid.cells.filter((one) => one !== target), placed] }
}

/** Words over what is not empty are as if they were typed there. */
function typed(form: Form, { block }: CellPlace, areas: readonly { area: Area; range: GridRange }[]): Form {
  const grid = readGrid(requireFrame(form, block))
  return areas.reduce((now, { area, range: { top: row, left: column } }) => {
    const words = area.text.trim()
    const cell = cellAt(grid, row, column)?.cell
    if (words === '' || !cell || ('text' in cell && cell.text === words)) return now
    return setCellWords(now, { block, row, column, words })
  }, form)
}

/** A table over all of an empty frame brings its widths along. */
function isAdopted(grid: EditGrid, { column }: CellPlace, { columns }: ExcelGrid): boolean {
  return (
    column === 0 && columns.length >= grid.columns.length && grid.cells.every(({ cell }) => isBlank(cell))
  )
}

function scaledTo(grid: EditGrid, { columns }: ExcelGrid): number[] {
  const scale = sum(grid.columns) / sum(columns)
  return columns.map((width) => rounded(width * scale))
}
