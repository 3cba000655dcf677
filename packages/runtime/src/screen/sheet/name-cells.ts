import type { FrameCell, FrameGrid } from '../../form/frame-grid.ts'
import type { Cell } from '../../form/sheet.ts'
import { splitPointer } from '../../form/pointer.ts'

/**
 * The label cells that name a field at a place in a frame, from the general to the particular: group labels beside
 * and above it, titles of the objects that hold it, its own title or else the nearest label.
 */
export function nameCell(grid: FrameGrid, at: FrameCell, pointer: string): FrameCell[] {
  const labels = grid.cells.filter(({ cell }) => isLabel(cell))
  const own = labels.filter(({ cell }) => titleOf(cell) === pointer)
  const holders = labels.filter(({ cell }) => {
    const title = titleOf(cell)
    return title !== undefined && title !== pointer && pointer.startsWith(`${title}/`)
  })
  holders.sort((a, b) => (titleOf(a.cell) ?? '').length - (titleOf(b.cell) ?? '').length)
  const groups = labels.filter((label) => titleOf(label.cell) === undefined && isGroupOf(grid, label, at))
  const near = own.length > 0 ? own : nearest(labels, at, pointer, holders.length > 0)
  return [...new Set([...groups, ...holders, ...near])]
}

export function isLabel(cell: Cell): boolean {
  return 'title' in cell || 'text' in cell
}

function titleOf(cell: Cell): string | undefined {
  return 'title' in cell ? cell.title : undefined
}

/** Words that span rows beside the place, or columns above it in a head row. */
function isGroupOf(grid: FrameGrid, label: FrameCell, at: FrameCell): boolean {
  const beside = label.rowSpan > 1 && label.column < at.column && coversRow(label, at.row)
  const above =
    label.colSpan > 1 &&
    label.row < at.row &&
    coversColumn(label, at.column) &&
    grid.rows[label.row]?.row.head
  return beside || above === true
}

function nearest(labels: FrameCell[], at: FrameCell, pointer: string, hasHolder: boolean): FrameCell[] {
  const key = splitPointer(pointer).at(-1)
  const above = labels
    .filter((label) => label.row < at.row && coversColumn(label, at.column))
    .filter(({ cell }) => !hasHolder || splitPointer(titleOf(cell) ?? '').at(-1) === key)
    .sort((a, b) => b.row - a.row)
  const left = labels
    .filter((label) => label.column < at.column && coversRow(label, at.row))
    .sort((a, b) => b.column - a.column)
  const found = hasHolder ? above[0] : (left[0] ?? above[0])
  return found ? [found] : []
}

function coversRow(cell: FrameCell, row: number): boolean {
  return cell.row <= row && row < cell.row + cell.rowSpan
}

function coversColumn(cell: FrameCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.colSpan
}
