import { widestWord } from './break-lines.ts'
import { PAD_X, SMALLEST } from './cell-measures.ts'
import { contentText, type Content } from './content.ts'
import type { Grid, GridCell } from './grid.ts'
import { styleOf } from './set-upright.ts'

/** Printed words are given room to stand whole at these sizes, in em, or at the least. */
const WISHES = [0.85, 0.78, 0.7, 0]
/** A column gives no more than this of its width to others, and keeps what a date needs; where that is too little, what a short word needs. In em. */
const MOST_GIVEN = 0.3
const KEPT = 5.8
const KEPT_AT_LEAST = 3.3

/**
 * The left edges of a grid's columns and the right edge of the last, in points. Where a printed word (an English one, in
 * a column made for two Chinese characters) would have to be broken even at the least size, columns with room to spare
 * give some of it. Answers change nothing, so that the blank sheet and every filled one are the same.
 */
export function columnEdges(grid: Grid, width: number, fontSize: number): number[] {
  const sum = grid.columns.reduce((total, column) => total + column, 0)
  return edgesOf(
    fitWords(
      grid,
      grid.columns.map((column) => (column / sum) * width),
      fontSize,
    ),
  )
}

function edgesOf(widths: readonly number[]): number[] {
  const edges = [0]
  for (const width of widths) edges.push(edges.at(-1)! + width)
  return edges
}

function fitWords(grid: Grid, widths: readonly number[], fontSize: number): readonly number[] {
  const printedCells = grid.cells.filter(isLatinPrint)
  const isTight = printedCells.length > 0 && lacking(widths, leastWidths(printedCells, widths, SMALLEST)) > 0
  if (!isTight) return widths
  const tries = WISHES.map((wish) => Math.max(SMALLEST, wish * fontSize)).map((size) => {
    const least = leastWidths(printedCells, widths, size)
    return { least, spared: spare(widths, least, KEPT * fontSize) }
  })
  const met = tries.find(({ least, spared }) => lacking(widths, least) <= sum(spared))
  if (met) return share(widths, met.least, met.spared)
  const least = leastWidths(printedCells, widths, SMALLEST)
  return share(widths, least, spare(widths, least, KEPT_AT_LEAST * fontSize))
}

/** A cell whose English words are printed whatever the record says: a label, or options with their boxes. */
function isLatinPrint({ role, vertical, diagonal, content }: GridCell): boolean {
  const isPrint = role === 'label' || content.some(({ kind }) => kind === 'tick')
  return isPrint && !vertical && !diagonal && /[A-Za-z]{2}/.test(contentText(printed(content)))
}

/** Without what is written into blanks. */
function printed(content: Content): Content {
  return content.filter(({ kind }) => kind !== 'blank')
}

/** How wide each column has to be for its printed words to stand whole at a size; 0 where it has none. */
function leastWidths(cells: readonly GridCell[], widths: readonly number[], size: number): number[] {
  const least = widths.map(() => 0)
  for (const cell of cells.toSorted((a, b) => a.colSpan - b.colSpan)) {
    const columns = widths.map((_, column) => column).slice(cell.column, cell.column + cell.colSpan)
    const need = widestWord(printed(cell.content), styleOf(cell, size)) + 2 * PAD_X + 0.2
    const own = sum(columns.map((column) => widths[column]!))
    const lack = need - sum(columns.map((column) => Math.max(widths[column]!, least[column]!)))
    if (lack <= 0 && cell.colSpan > 1) continue
    for (const column of columns)
      least[column] =
        cell.colSpan === 1
          ? Math.max(least[column]!, need)
          : Math.max(widths[column]!, least[column]!) + (lack * widths[column]!) / own
  }
  return least
}

function lacking(widths: readonly number[], least: readonly number[]): number {
  return sum(widths.map((width, column) => Math.max(0, least[column]! - width)))
}

/** What each column can give, when it keeps at least so many points. */
function spare(widths: readonly number[], least: readonly number[], kept: number): number[] {
  return widths.map((width, column) =>
    Math.max(0, width - Math.max(least[column]!, width * (1 - MOST_GIVEN), kept)),
  )
}

/** Columns that lack width get it from those that can spare it, as far as that goes. */
function share(widths: readonly number[], least: readonly number[], spared: readonly number[]): number[] {
  const wanted = lacking(widths, least)
  const given = Math.min(wanted, sum(spared))
  if (given === 0) return [...widths]
  return widths.map((width, column) => {
    const lack = Math.max(0, least[column]! - width)
    return width + (lack * given) / wanted - (spared[column]! * given) / sum(spared)
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
