import { PAD_X } from '../../paper/cell-measures.ts'
import type { ColumnWidth } from './column-widths.ts'
import type { TableMatter } from './table-matter.ts'

/** Columns that stand beside each other, with their widths in points. */
export interface ColumnPart {
  columns: number[]
  widths: number[]
}

export interface FittedColumns {
  fontSize: number
  /** No words are broken that read better whole. */
  isWhole: boolean
  parts: ColumnPart[]
}

/** Tables are set smaller than their sheet before they are cut, but not below what is read with ease. */
const SMALLEST = 8.5
const STEP = 0.5
/** No smaller for the sake of words on one line; of words that are broken in any case; of a table that has to be cut. */
const WHOLE_SIZE = 9
const BROKEN_SIZE = 9.5
const CUT_SIZE = 9
/** Beside a cell's own padding. */
const SPARE = 1.5

/**
 * The columns beside each other in `room` points, at the largest size at which no words have to be broken that read
 * better whole; where there is none, set a little smaller; where not even figures fit, cut into parts, each with the
 * columns that name the rows.
 */
export function fitColumns(
  matter: TableMatter,
  needs: readonly ColumnWidth[],
  { room, fontSize }: { room: number; fontSize: number },
): FittedColumns {
  const all = matter.columns.map((_, column) => column)
  const sizes = sizesFrom(fontSize)
  const fits = (need: keyof ColumnWidth) => (size: number) => widthOf(all, needs, { need, size }) <= room
  const whole = sizes.filter((size) => size >= WHOLE_SIZE || size === fontSize).find(fits('wish'))
  const broken =
    sizes.findLast((size) => size >= BROKEN_SIZE && fits('least')(size)) ?? sizes.find(fits('least'))
  const size = whole ?? broken
  if (size !== undefined)
    return { fontSize: size, isWhole: whole !== undefined, parts: [part(all, needs, size, room)] }
  const cutSize = Math.min(CUT_SIZE, fontSize)
  const parts = cut(matter, needs, cutSize, room).map((columns) => part(columns, needs, cutSize, room))
  return { fontSize: cutSize, isWhole: false, parts }
}

function sizesFrom(fontSize: number): number[] {
  const count = Math.max(0, Math.floor((fontSize - SMALLEST) / STEP))
  return Array.from({ length: count + 1 }, (_, index) => fontSize - index * STEP)
}

function widthOf(
  columns: readonly number[],
  needs: readonly ColumnWidth[],
  { need, size }: { need: keyof ColumnWidth; size: number },
): number {
  return columns.reduce((sum, column) => sum + points(needs[column]![need], size), 0)
}

function points(em: number, size: number): number {
  return em * size + 2 * PAD_X + SPARE
}

/** Each column gets its least, then all the like share of what they wish for beyond, then of what is left. */
function part(columns: number[], needs: readonly ColumnWidth[], size: number, room: number): ColumnPart {
  const least = columns.map((column) => points(needs[column]!.least, size))
  const wish = columns.map((column) => points(needs[column]!.wish, size))
  const spare = room - total(least)
  const wished = total(wish) - total(least)
  const granted = wished > 0 ? Math.min(1, Math.max(0, spare / wished)) : 0
  const widths = least.map((own, at) => own + granted * (wish[at]! - own))
  const factor = Math.max(1, room / total(widths))
  return { columns, widths: widths.map((width) => width * factor) }
}

/** As few parts as there have to be, of about one width; heads over several columns are torn only where they must be. */
function cut(matter: TableMatter, needs: readonly ColumnWidth[], size: number, room: number): number[][] {
  const stubs = matter.columns.slice(0, matter.stubs).map((_, column) => column)
  const rest = matter.columns.map((_, column) => column).slice(matter.stubs)
  const crossing = headsAcross(matter)
  const free = Math.max(1, room - widthOf(stubs, needs, { need: 'least', size }))
  const least = (column: number) => points(needs[column]!.least, size)
  const count = fill(rest, least, crossing, free).length
  let [tooNarrow, wide] = [free / 2, free]
  for (let step = 0; step < 12; step++) {
    const middle = (tooNarrow + wide) / 2
    if (fill(rest, least, crossing, middle).length > count) tooNarrow = middle
    else wide = middle
  }
  return fill(rest, least, crossing, wide).map((columns) => [...stubs, ...columns])
}

/** Fills parts one after the other; each ends behind the last column that the fewest heads reach across. */
function fill(
  columns: readonly number[],
  least: (column: number) => number,
  crossing: readonly number[],
  room: number,
): number[][] {
  const parts: number[][] = []
  let start = 0
  while (start < columns.length) {
    let end = start
    let width = 0
    while (end < columns.length && (end === start || width + least(columns[end]!) <= room)) {
      width += least(columns[end]!)
      end++
    }
    if (end < columns.length) end = bestEnd(columns, start, end, crossing)
    parts.push(columns.slice(start, end))
    start = end
  }
  return parts
}

function bestEnd(
  columns: readonly number[],
  start: number,
  end: number,
  crossing: readonly number[],
): number {
  let best = end
  for (let at = end; at > start + (end - start) / 2; at--) {
    if (crossing[columns[at - 1]!]! < crossing[columns[best - 1]!]!) best = at
  }
  return best
}

/** How many heads stand over both a column and the next. */
function headsAcross({ columns, cells, headRows }: TableMatter): number[] {
  const crossing = columns.map(() => 0)
  for (const { row, column, colSpan } of cells) {
    if (row >= headRows) continue
    for (let at = column; at < column + colSpan - 1; at++) crossing[at] = crossing[at]! + 1
  }
  return crossing
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
