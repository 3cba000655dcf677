import type { FrameSlice } from './flow.ts'
import { cornerMark } from './life/correction-mark.ts'
import type { GridCell } from './grid.ts'
import type { Area, Mark, Place } from './page.ts'
import { placeCell, type CellPart } from './place-cell.ts'
import { ruleFrame } from './rule-frame.ts'
import type { SetCell } from './set-cell.ts'
import type { SetFrame } from './set-frame.ts'

/** What stands on a page. */
export interface PlacedMarks {
  marks: Mark[]
  areas: Area[]
  places: Place[]
}

/** From the cell's left edge, in points. */
const FLAG_INSET = 2

/** How many lines of each answer the slices before have taken; kept over all slices of a document. */
export type LinesTaken = Map<SetCell, number>

/**
 * The marks of a frame's slice on its page: rules where cells meet, labels whole in each part of a cell that
 * goes on over pages, answers going on where the slice before stopped.
 */
export function placeFrame(slice: FrameSlice, left: number, top: number, taken: LinesTaken): PlacedMarks {
  const { frame } = slice
  const tops = [top + slice.y]
  for (const row of slice.rows) tops.push(tops.at(-1)! + row.height)
  const marks: Mark[] = []
  const areas: Area[] = []
  const places: Place[] = []
  const owners = slice.rows.map(() => Array.from<number>({ length: frame.edges.length - 1 }).fill(-1))
  for (const [index, span] of coveredRows(slice)) {
    const set = frame.cells[index]!
    const { cell } = set
    for (let row = span.first; row <= span.last; row++)
      owners[row]!.fill(index, cell.column, cell.column + cell.colSpan)
    const part = cellPart(slice, cell, span, left, tops)
    if (cell.shade) marks.push({ kind: 'path', d: boxPath(part), fill: cell.shade })
    for (const mark of placeCell(set, part, taken)) marks.push(mark)
    if (cell.flagged && !part.again) marks.push(flagMark(part, set.size))
    if (cell.correctedBy && !part.again) marks.push(...cornerMark(cell.correctedBy, part))
    const { x, y, width, height } = part
    places.push({ block: frame.grid.block, cell: cell.written, x, y, width, height })
    if (cell.area !== undefined && !part.again) areas.push({ name: cell.area, x, y, width, height })
  }
  const columns = frame.edges.map((edge) => left + edge)
  return { marks: [...marks, ...ruleFrame(owners, columns, tops)], areas, places }
}

function boxPath({ x, y, width, height }: CellPart): string {
  return `M ${x} ${y} h ${width} v ${height} h ${-width} Z`
}

/** A black triangle at the left of the cell, where no figure reaches. */
function flagMark({ x, y, height }: CellPart, size: number): Mark {
  const side = size * 0.55
  return {
    kind: 'path',
    d: `M ${x + FLAG_INSET} ${y + (height - side) / 2} v ${side} l ${side * 0.9} ${-side / 2} Z`,
    fill: '#000000',
  }
}

/** The slice's rows that a cell covers, as indexes into the slice. */
interface Span {
  first: number
  last: number
}

/** The cells that stand in a slice with the rows they cover, in reading order. */
function coveredRows(slice: FrameSlice): [number, Span][] {
  const cellsOfRow = rowIndex(slice.frame)
  const spans = new Map<number, Span>()
  slice.rows.forEach(({ row }, at) => {
    for (const index of cellsOfRow[row] ?? []) {
      const span = spans.get(index)
      if (span) span.last = at
      else spans.set(index, { first: at, last: at })
    }
  })
  const column = (index: number) => slice.frame.cells[index]!.cell.column
  return [...spans].sort(([a, one], [b, other]) => one.first - other.first || column(a) - column(b))
}

const rowIndexes = new WeakMap<SetFrame, number[][]>()

/** For each row of a frame, the cells that cover it. */
function rowIndex(frame: SetFrame): number[][] {
  const known = rowIndexes.get(frame)
  if (known) return known
  const rows: number[][] = frame.heights.map(() => [])
  frame.cells.forEach(({ cell }, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows[row]?.push(index)
  })
  rowIndexes.set(frame, rows)
  return rows
}

function cellPart(slice: FrameSlice, cell: GridCell, span: Span, left: number, tops: number[]): CellPart {
  const { frame } = slice
  let whole = 0
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++) whole += frame.heights[row] ?? 0
  let again = true
  for (let row = span.first; row <= span.last; row++) again &&= slice.rows[row]!.again
  const height = tops[span.last + 1]! - tops[span.first]!
  const x = frame.edges[cell.column]!
  return {
    x: left + x,
    y: tops[span.first]!,
    width: frame.edges[cell.column + cell.colSpan]! - x,
    height,
    again,
    whole: height > whole - 0.01,
  }
}
