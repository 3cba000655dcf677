import { breakContent, breakLines, type SetLine, type TypeStyle } from './break-lines.ts'
import { contentText, type Content, type ImageRun } from './content.ts'
import type { Grid, GridCell } from './grid.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Face, LayoutReport } from './page.ts'
import { toPoints } from './page-setup.ts'
import { heightOf, picturesIn, setPictures } from './set-pictures.ts'

/** Space between a cell's border and its words, in points. */
export const PAD_X = 3.2
export const PAD_Y = 2.4
/** Height of a line, in em. */
export const LEADING = 1.36
/** Height of a character in words set from top to bottom, in em. */
export const VERTICAL_LEADING = 1.12
/** Words are not set smaller than this, in points; below it they break inside the word. */
export const SMALLEST = 6.5

/** A frame whose words are broken to its columns' widths. All lengths in points, from the frame's upper left. */
export interface SetFrame extends SetGrid {
  /** Heights of the rows. */
  heights: number[]
}

export interface SetCell {
  cell: GridCell
  /** Of its words, in points. */
  size: number
  /** Set from top to bottom. */
  isVertical?: boolean
  lines: SetLine[]
  /** The height that the cell's matter needs, padding included. */
  need: number
}

/** Space between a cell's border and its pictures, in points. */
export const PICTURE_PAD = 4
/** Where pictures take more of a cell's height than this, they are set smaller, down to the least height; in mm. */
const PICTURES_MOST = 100
const PICTURE_LEAST = 10

export interface CellStyle {
  fontSize: number
  /** Factor on answers of more than one line, to keep a crowded sheet on its page. */
  squeeze: number
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
  const edges = columnEdges(grid.columns, width)
  const cells = grid.cells.map((cell) => setCell(cell, widthOf(cell, edges), style))
  return { grid, edges, cells, style }
}

function widthOf(cell: GridCell, edges: readonly number[]): number {
  return edges[cell.column + cell.colSpan]! - edges[cell.column]!
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
  const { edges, heights, style } = frame
  if (style.squeeze === 1) return
  frame.cells = frame.cells.map((set) => {
    const { cell } = set
    if (cell.role !== 'answer' || set.size >= style.fontSize) return set
    const room = heights.slice(cell.row, cell.row + cell.rowSpan).reduce((sum, height) => sum + height, 0)
    for (const squeeze of SIZES.filter((factor) => factor > style.squeeze)) {
      const larger = setCell(cell, widthOf(cell, edges), { ...style, squeeze })
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

function columnEdges(columns: number[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column, 0)
  const edges = [0]
  let reached = 0
  for (const column of columns) {
    reached += column
    edges.push((reached / sum) * width)
  }
  return edges
}

function setCell(cell: GridCell, width: number, style: CellStyle): SetCell {
  const room = Math.max(1, width - 2 * PAD_X)
  if (cell.diagonal)
    return {
      cell,
      size: style.fontSize * 0.9,
      lines: [],
      need: diagonalNeed(cell.diagonal, style.fontSize),
    }
  const pictures = picturesIn(cell.content)
  if (pictures.length > 0) return setPictureCell(cell, pictures, width, style)
  if (cell.vertical && isHan(cell)) return setVertical(cell, style.fontSize)
  const type: TypeStyle = { size: style.fontSize, face: faceOf(cell), boldFace: 'serif-bold' }
  let { lines, widest } = breakContent(cell.content, room, type)
  if (cell.role === 'answer' && lines.length > 1 && style.squeeze < 1) {
    type.size = Math.max(SMALLEST, style.fontSize * style.squeeze)
    ;({ lines, widest } = breakContent(cell.content, room, type))
  }
  if (lines.length > 1 && widest > room) {
    type.size = Math.max(SMALLEST, Math.floor(((type.size * room) / widest) * 10) / 10)
    lines = breakLines(cell.content, room, type)
  }
  if (cell.role === 'label' && cell.align === 'center' && lines.length > 1) {
    lines = balanceLines(cell, { room, widest, type }, lines)
  }
  const feet = cell.foot ? 1 : 0
  const need = (lines.length + feet) * type.size * LEADING + 2 * PAD_Y
  return { cell, size: type.size, lines: cell.content.length > 0 ? lines : [], need }
}

/** Pictures ask for their own height, closer together on a crowded sheet; where there are many of them, for less. */
function setPictureCell(
  cell: GridCell,
  pictures: readonly ImageRun[],
  width: number,
  { fontSize, squeeze }: CellStyle,
): SetCell {
  const most = toPoints(Math.max(...pictures.map(({ height }) => height))) * squeeze
  const room = {
    width: Math.max(1, width - 2 * PICTURE_PAD),
    height: toPoints(PICTURES_MOST) * squeeze,
    least: toPoints(PICTURE_LEAST),
    most,
  }
  const need = heightOf(setPictures(pictures, room)) + 2 * PICTURE_PAD
  return { cell, size: fontSize, lines: [], need }
}

/** A label's lines of about one length: 责任/归属 instead of 责任归/属; words in brackets go on a line of their own. */
function balanceLines(
  cell: GridCell,
  { room, widest, type }: { room: number; widest: number; type: TypeStyle },
  lines: SetLine[],
): SetLine[] {
  const hasBrackets = lines.length === 2 && /.[（(]/.test(contentText(cell.content))
  const apart = hasBrackets ? breakLines(bracketsApart(cell.content), room, type) : []
  if (apart.length === 2) return apart
  const whole = lines.reduce((sum, line) => sum + line.width, 0)
  for (let narrow = Math.max(widest, whole / lines.length); narrow < room; narrow += type.size / 2) {
    const balanced = breakLines(cell.content, narrow + 0.1, type)
    if (balanced.length <= lines.length) return balanced
  }
  return lines
}

function bracketsApart(content: Content): Content {
  return content.map((inline) =>
    inline.kind === 'text' ? { ...inline, text: inline.text.replace(/(?<=.)(?=[（(])/, '\n') } : inline,
  )
}

/** Latin words are not read letter under letter: they stand as they are, broken to the column. */
function isHan(cell: GridCell): boolean {
  return !/[A-Za-z]{2}/.test(contentText(cell.content))
}

/** Characters one under the other; the lines' pieces are placed when the cell's height is known. */
function setVertical(cell: GridCell, fontSize: number): SetCell {
  const characters = [...contentText(cell.content).replaceAll(/\s/g, '')]
  const face = faceOf(cell)
  const lines = characters.map((text): SetLine => {
    const width = textWidth(text, fontSize, face)
    return { pieces: [{ kind: 'text', x: 0, width, text, face }], width, ends: false }
  })
  return {
    cell,
    size: fontSize,
    lines,
    isVertical: true,
    need: lines.length * fontSize * VERTICAL_LEADING + 2 * PAD_Y,
  }
}

export function faceOf(cell: GridCell): Face {
  return cell.bold ? 'serif-bold' : 'serif'
}

function diagonalNeed(words: string[], fontSize: number): number {
  return (words.length + 0.6) * fontSize * LEADING + 2 * PAD_Y
}

/** The least heights that hold every cell; what a spanning cell lacks is shared out over its rows by weight. */
function rowHeights(grid: Grid, cells: SetCell[], { tighten, answered }: Tightness): number[] {
  const heights = grid.rows.map((row) => row.least * tighten * (row.answered ? answered : 1))
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
