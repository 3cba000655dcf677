import type { Cell, Form } from '@paperwright/runtime'
import {
  cellAt,
  cellsIn,
  rangeOf,
  readGrid,
  type EditCell,
  type EditGrid,
  type GridRange,
} from '../grid/edit-grid.ts'

/** What the next edit is about. */
export type Selection =
  | CellSelection
  | { kind: 'block'; block: number }
  | { kind: 'form' }
  | FieldSelection
  | SlotSelection

export interface CellSelection {
  kind: 'cells'
  block: number
  /** Whole cells. */
  range: GridRange
  /** The cell that keys act on: its first row and column. */
  focus: { row: number; column: number }
}

/** A field chosen in the outline that stands in no cell of its own. */
export interface FieldSelection {
  kind: 'field'
  pointer: string
}

export interface SlotSelection {
  kind: 'slot'
  key: string
}

export function selectCell(
  grid: EditGrid,
  block: number,
  row: number,
  column: number,
): CellSelection | undefined {
  const cell = cellAt(grid, row, column)
  if (!cell) return undefined
  return { kind: 'cells', block, range: rangeOf(cell), focus: { row: cell.row, column: cell.column } }
}

export function gridOf(form: Form, block: number): EditGrid | undefined {
  const frame = form['x-paper'].blocks[block]
  return frame?.kind === 'frame' ? readGrid(frame) : undefined
}

/** The cell that keys act on. */
export function focusedCell(form: Form, selection: Selection): EditCell | undefined {
  if (selection.kind !== 'cells') return undefined
  const grid = gridOf(form, selection.block)
  return grid && cellAt(grid, selection.focus.row, selection.focus.column)
}

/** The field that a selection is about: that of the cell, of its title, or of the option in it. */
export function selectedField(form: Form, selection: Selection): string | undefined {
  if (selection.kind === 'field') return selection.pointer
  const cell = focusedCell(form, selection)?.cell
  return cell && fieldOfCell(cell)
}

/** The fields of all cells of a selection, each once. */
export function selectedFields(form: Form, selection: Selection): string[] {
  const grid = selection.kind === 'cells' ? gridOf(form, selection.block) : undefined
  if (!grid || selection.kind !== 'cells') return []
  return [...new Set(cellsIn(grid, selection.range).flatMap(({ cell }) => fieldOfCell(cell) ?? []))]
}

export function fieldOfCell(cell: Cell): string | undefined {
  if ('field' in cell) return cell.field
  if ('title' in cell) return cell.title
  return 'option' in cell ? cell.option.field : undefined
}

/** A selection that still fits a form that changed: the same place, or the nearest that is there. */
export function keepSelection(form: Form, selection: Selection): Selection {
  const { blocks } = form['x-paper']
  if (selection.kind === 'block') {
    return blocks[selection.block] ? selection : { kind: 'form' }
  }
  if (selection.kind !== 'cells') return selection
  const grid = gridOf(form, selection.block)
  if (!grid) return blocks[selection.block] ? { kind: 'block', block: selection.block } : { kind: 'form' }
  const row = Math.min(selection.focus.row, grid.rows.length - 1)
  const column = Math.min(selection.focus.column, grid.columns.length - 1)
  const cell = cellAt(grid, row, column)
  if (!cell) return selectCell(grid, selection.block, 0, 0) ?? { kind: 'form' }
  const { range } = selection
  const fits =
    cell.row === selection.focus.row &&
    cell.column === selection.focus.column &&
    range.bottom < grid.rows.length &&
    range.right < grid.columns.length &&
    rangeOf(cell).bottom <= range.bottom &&
    rangeOf(cell).right <= range.right
  return fits ? selection : selectCell(grid, selection.block, row, column)!
}
