import type { Cell, FrameBlock, Repeat, Row } from './sheet.ts'

/** A row of a frame as written, with the repeat that holds it. */
export interface FrameRow {
  row: Row
  repeat?: Repeat
  /** Its place among the repeat's rows; 0 outside a repeat. */
  indexInRepeat: number
  /** Indexes into `FrameBlock.rows`, then into the repeat's rows. */
  path: number[]
}

/** A cell with its place in the frame, counted over the rows as written; a repeat's rows count once. */
export interface FrameCell {
  cell: Cell
  row: number
  column: number
  rowSpan: number
  colSpan: number
  /** The band of a repeat in bands that this copy of the cell stands in. */
  band: number
  /** Index into the row's cells. */
  index: number
}

export interface FrameGrid {
  rows: FrameRow[]
  cells: FrameCell[]
  /** Places with no cell, or with two: `[row, column]`. */
  gaps: [number, number][]
  overlaps: FrameCell[]
}

/** Places the cells of a frame as an HTML table does: each takes the next place that no span from above covers. */
export function placeFrame(frame: FrameBlock): FrameGrid {
  const rows = flattenRows(frame)
  const width = frame.columns.length
  const taken: boolean[][] = rows.map(() => Array.from<boolean>({ length: width }).fill(false))
  const cells: FrameCell[] = []
  const overlaps: FrameCell[] = []
  rows.forEach(({ row, repeat }, rowIndex) => {
    let column = 0
    for (let band = 0; band < (repeat?.bands ?? 1); band++) {
      row.cells.forEach((cell, index) => {
        while (taken[rowIndex]?.[column]) column++
        const placed = {
          cell,
          row: rowIndex,
          column,
          rowSpan: cell.rowSpan ?? 1,
          colSpan: cell.colSpan ?? 1,
          band,
          index,
        }
        if (!take(taken, placed)) overlaps.push(placed)
        cells.push(placed)
        column += placed.colSpan
      })
    }
  })
  const gaps = taken.flatMap((line, row) =>
    line.flatMap((full, column): [number, number][] => (full ? [] : [[row, column]])),
  )
  return { rows, cells, gaps, overlaps }
}

/** Marks a cell's places; false where one lies outside the frame or is taken. */
function take(taken: boolean[][], cell: FrameCell): boolean {
  const [bottom, right] = [cell.row + cell.rowSpan, cell.column + cell.colSpan]
  const width = taken[cell.row]!.length
  let free = bottom <= taken.length && right <= width
  for (const line of taken.slice(cell.row, bottom)) {
    for (let column = cell.column; column < Math.min(right, width); column++) {
      if (line[column]) free = false
      line[column] = true
    }
  }
  return free
}

function flattenRows(frame: FrameBlock): FrameRow[] {
  return frame.rows.flatMap((entry, outer): FrameRow[] =>
    'list' in entry
      ? entry.rows.map((row, inner) => ({ row, repeat: entry, indexInRepeat: inner, path: [outer, inner] }))
      : [{ row: entry, indexInRepeat: 0, path: [outer] }],
  )
}

/** The lists that run through a repeat. */
export function repeatLists(repeat: Repeat): string[] {
  return Array.isArray(repeat.list) ? repeat.list : [repeat.list]
}

/** Cells of an across cell take this many columns for each entry. */
export function entryWidth(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)
}
