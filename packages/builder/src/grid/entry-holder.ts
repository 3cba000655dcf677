import type { Cell } from '@paperwright/runtime'
import { repeatLists } from '@paperwright/runtime/kit'
import type { EditGrid } from './edit-grid.ts'

/**
 * The object that a field in this place belongs to: the record (``), or the entries of the list whose rows these are.
 * Of lists that run side by side, the one whose fields stand nearest to the left.
 */
export function entryHolder(grid: EditGrid, row: number, column: number): string {
  const repeat = grid.rows[row]?.repeat
  if (!repeat) return ''
  const lists = repeatLists({ ...repeat, rows: [] })
  const nearest = grid.cells
    .filter((cell) => cell.row === row && cell.column < column)
    .sort((a, b) => b.column - a.column)
    .map(({ cell }) => namedField(cell))
    .map((pointer) => lists.find((list) => pointer?.startsWith(`${list}/*/`)))
    .find((list) => list !== undefined)
  return `${nearest ?? lists[0]}/*`
}

/** The field whose input a cell holds. */
export function namedField(cell: Cell): string | undefined {
  if ('field' in cell) return cell.field
  return 'option' in cell ? cell.option.field : undefined
}
