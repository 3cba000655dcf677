import type { Cell } from '@paperwright/runtime'
import type { Area, ExcelGrid } from '../table/excel-grid.ts'
import type { FormDraft } from './form-draft.ts'

/** A table while it is guessed: which of its cells have become what. */
export interface FrameDraft {
  form: FormDraft
  frame: ExcelGrid
  /** Cells of the sheet, by the cells that they come from; none for what is not decided yet. */
  cells: Map<Area, Cell>
}

/** Height or width of a cell in mm. */
export function heightOf({ rows }: ExcelGrid, { row, rowSpan }: Area): number {
  return rows.slice(row, row + rowSpan).reduce((sum, size) => sum + size, 0)
}

export function widthOf({ columns }: ExcelGrid, { column, colSpan }: Area): number {
  return columns.slice(column, column + colSpan).reduce((sum, size) => sum + size, 0)
}
