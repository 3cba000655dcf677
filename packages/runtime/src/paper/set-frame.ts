import { columnEdges } from './column-edges.ts'
import { contentText } from './content.ts'
import type { Grid, GridCell } from './grid.ts'
import type { LayoutReport } from './page.ts'
import { setCell, type CellRoom, type CellStyle, type SetCell } from './set-cell.ts'

/** A frame whose words are broken to its columns' widths. All lengths in points, from the frame's upper left. */
export interface SetFrame extends SetGrid {
  /** Heights of the rows. */
  heights: number[]
}

/** The cells of a grid with their words broken to the columns' widths; their rows have no heights yet. */
export interface SetGrid {
  grid: Grid
  /** Left edges of the columns, and the right edge of the last. */
  edges: number[]
  cells: SetCell[]
  style: CellStyle
}

export function setGrid(grid: Grid, width: number, style: CellStyle): SetGrid {
  const edges = columnEdges(grid, width, style.fontSize)
  const cells = grid.cells.map((cell) => setInRoom(cell, grid, roomOf(cell, grid, edges), style))
  return { grid, edges, cells, style }
}

/** In rows of an exact height words are set smaller until they fit; what does not fit at the smallest size makes its row grow. */
function setInRoom(cell: GridCell, { rows }: Grid, room: CellRoom, style: CellStyle): SetCell {
  const set = setCell(cell, room, style)
  const isExact = rows.slice(cell.row, cell.row + cell.rowSpan).every(({ exact }) => exact)
  if (!isExact || set.need <= room.asked + 0.01) return set
  const sizes = SIZES.map((factor) => style.fontSize * factor)
  for (const fontSize of sizes) {
    const smaller = setCell(cell, room, { ...style, fontSize })
    if (smaller.need <= room.asked + 0.01) return smaller
  }
  return setCell(cell, room, { ...style, fontSize: sizes.at(-1)! })
}

function roomOf(cell: GridCell, { rows }: Grid, edges: readonly number[]): CellRoom {
  const width = edges[cell.column + cell.colSpan]! - edges[cell.column]!
  let asked = 0
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) asked += rows[row]?.least ?? 0
  return { width, asked }
}

/** Factors on the heights that the sheet asks for. */
export interface Tightness {
  /** Of all rows. */
  tighten: number
  /** Further, of rows that nobody will write into any more (see `GridRow`). */
  answered: number
}

/** Gives the rows the least heights that hold their cells. */
export function setFrame(set: SetGrid, tightness: Tightness): SetFrame {
  return { ...set, heights: rowHeights(set.grid, set.cells, tightness) }
}

/** Factors on the sheet's size, from the largest, that answers which were set smaller are tried at. */
const SIZES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72]

/**
 * Sets the answers of a squeezed frame larger, up to the sheet's size, where their rows have the height: rows are as high
 * as the sheet asks, and are stretched. Changes the frame's cells; they are of this layout's own.
 */
export function growAnswers(frame: SetFrame): void {
  const { grid, edges, heights, style } = frame
  if (style.squeeze === 1) return
  frame.cells = frame.cells.map((set) => {
    const { cell } = set
    if (cell.role !== 'answer' || set.size >= style.fontSize) return set
    const room = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0)
    for (const squeeze of SIZES.filter((factor) => factor > style.squeeze)) {
      const larger = setCell(cell, roomOf(cell, grid, edges), { ...style, squeeze })
      if (larger.need <= room + 0.01) return larger
    }
    return set
  })
}

/** The answers that did not fit at the sheet's size. */
export function listShrunk({ cells, style }: SetFrame): LayoutReport[] {
  return cells
    .filter(({ cell, size }) => !cell.diagonal && cell.role === 'answer' && size < style.fontSize)
    .map(({ cell, size }) => ({
      code: 'shrunk',
      where: cell.area ?? contentText(cell.content),
      params: { size },
    }))
}

/** The least heights that hold every cell; what a spanning cell lacks is shared out over its rows by weight. */
function rowHeights(grid: Grid, cells: SetCell[], { tighten, answered }: Tightness): number[] {
  const heights = grid.rows.map((row) =>
    row.exact ? row.least : row.least * tighten * (row.answered ? answered : 1),
  )
  for (const { cell, need } of cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row]!, need)
  }
  const spanning = cells
    .filter(({ cell }) => cell.rowSpan > 1)
    .sort(({ cell: a }, { cell: b }) => a.rowSpan - b.rowSpan)
  for (const { cell, need } of spanning) {
    const rows = Array.from({ length: cell.rowSpan }, (_, offset) => cell.row + offset)
    const lacking = need - rows.reduce((sum, row) => sum + heights[row]!, 0)
    if (lacking <= 0) continue
    const weights = rows.reduce((sum, row) => sum + grid.rows[row]!.weight, 0)
    for (const row of rows) heights[row] = heights[row]! + (lacking * grid.rows[row]!.weight) / weights
  }
  return heights
}
