import type { Cell, FrameBlock, Repeat, Row } from '@paperwright/runtime'
import { cellKindKeys, placeFrame } from '@paperwright/runtime/kit'

/** A frame as a grid whose cells know their places; what edits of rows, columns and spans work on. */
export interface EditGrid {
  /** Relative widths. */
  columns: number[]
  rows: EditRow[]
  cells: EditCell[]
}

export interface EditRow {
  look: Omit<Row, 'cells'>
  /** The run of a list that the row belongs to; rows of one run stand together and share the object. */
  repeat?: Omit<Repeat, 'rows'>
}

export interface EditCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  /** The cell without its spans. */
  cell: Cell
}

/** A rectangle of places, all bounds within it. */
export interface GridRange {
  top: number
  left: number
  bottom: number
  right: number
}

export function readGrid(frame: FrameBlock): EditGrid {
  const grid = placeFrame(frame)
  const runs = new Map<Repeat, Omit<Repeat, 'rows'>>()
  const runOf = (repeat: Repeat) => {
    const { rows: _, ...run } = repeat
    if (!runs.has(repeat)) runs.set(repeat, run)
    return runs.get(repeat)!
  }
  return {
    columns: frame.columns,
    rows: grid.rows.map(({ row: { cells: _, ...look }, repeat }) => ({
      look,
      ...(repeat && { repeat: runOf(repeat) }),
    })),
    cells: grid.cells
      .filter(({ band }) => band === 0)
      .map(({ row, column, rowSpan, colSpan, cell }) => ({
        row,
        column,
        rowSpan,
        colSpan,
        cell: withoutSpans(cell),
      })),
  }
}

/** The frame that a grid describes; places that no cell covers get empty cells. */
export function writeGrid({ columns, rows, cells }: EditGrid): FrameBlock {
  const covered = coverage({ columns, rows, cells })
  const written = rows.map(({ look }, row): Row => ({
    ...look,
    cells: Array.from({ length: rowWidth({ columns, rows }, row) }, (_, column): Cell[] => {
      const owner = covered[row]![column]
      if (!owner) return [{}]
      return owner.row === row && owner.column === column ? [withSpans(owner)] : []
    }).flat(),
  }))
  const entries: FrameBlock['rows'] = []
  rows.forEach(({ repeat }, index) => {
    const row = written[index]!
    const before = entries.at(-1)
    if (!repeat) entries.push(row)
    else if (before && 'list' in before && rows[index - 1]?.repeat === repeat) before.rows.push(row)
    else entries.push({ ...repeat, rows: [row] })
  })
  return { kind: 'frame', columns, rows: entries }
}

/** The columns that a row describes: all, or one band of a list in bands. */
export function rowWidth({ columns, rows }: Pick<EditGrid, 'columns' | 'rows'>, row: number): number {
  return columns.length / (rows[row]?.repeat?.bands ?? 1)
}

/** For each row and column, the cell that covers the place. */
export function coverage({ columns, rows, cells }: EditGrid): (EditCell | undefined)[][] {
  const covered = rows.map(() => Array.from<EditCell | undefined>({ length: columns.length }))
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      covered[row]?.fill(cell, cell.column, cell.column + cell.colSpan)
  }
  return covered
}

/** The grid with rows put in above the row `at`; cells that span the place grow, as do those of which `grows` says so. */
export function putRows(
  grid: EditGrid,
  at: number,
  rows: readonly EditRow[],
  grows: (cell: EditCell) => boolean = () => false,
): EditGrid {
  const cells = grid.cells.map((cell): EditCell => {
    if (cell.row >= at) return { ...cell, row: cell.row + rows.length }
    const reaches = rangeOf(cell).bottom >= at || grows(cell)
    return reaches ? { ...cell, rowSpan: cell.rowSpan + rows.length } : cell
  })
  return { ...grid, rows: grid.rows.toSpliced(at, 0, ...rows), cells }
}

export function cellAt(grid: EditGrid, row: number, column: number): EditCell | undefined {
  return grid.cells.find((cell) => rangeOf(cell).top <= row && covers(cell, row, column))
}

function covers(cell: EditCell, row: number, column: number): boolean {
  const { top, left, bottom, right } = rangeOf(cell)
  return top <= row && row <= bottom && left <= column && column <= right
}

export function rangeOf({ row, column, rowSpan, colSpan }: EditCell): GridRange {
  return { top: row, left: column, bottom: row + rowSpan - 1, right: column + colSpan - 1 }
}

/** The smallest range around this one that cuts no cell. */
export function wholeCells(grid: EditGrid, range: GridRange): GridRange {
  const touched = grid.cells.map(rangeOf).filter((cell) => meets(cell, range))
  const grown = {
    top: Math.min(range.top, ...touched.map(({ top }) => top)),
    left: Math.min(range.left, ...touched.map(({ left }) => left)),
    bottom: Math.max(range.bottom, ...touched.map(({ bottom }) => bottom)),
    right: Math.max(range.right, ...touched.map(({ right }) => right)),
  }
  return sameRange(grown, range) ? grown : wholeCells(grid, grown)
}

export function meets(one: GridRange, other: GridRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  )
}

export function sameRange(one: GridRange, other: GridRange): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  )
}

export function cellsIn(grid: EditGrid, range: GridRange): EditCell[] {
  return grid.cells
    .filter((cell) => meets(rangeOf(cell), range))
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** An empty cell is of no kind; alignment alone may stand in it. */
export function isBlank(cell: Cell): boolean {
  return cellKindKeys.every((kind) => kind === 'blank' || !(kind in cell))
}

function withoutSpans(cell: Cell): Cell {
  const { rowSpan: _, colSpan: __, ...rest } = cell
  return rest as Cell
}

function withSpans({ cell, rowSpan, colSpan }: EditCell): Cell {
  return { ...cell, ...(rowSpan > 1 && { rowSpan }), ...(colSpan > 1 && { colSpan }) }
}
