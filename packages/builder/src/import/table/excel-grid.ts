import {
  PLAIN_LOOK,
  type CellPosition,
  type ExcelCell,
  type ExcelLook,
  type ExcelRange,
  type ExcelSheet,
  type Side,
} from './excel-sheet.ts'

/** A cell, or the cells that were merged into one, by visible rows and columns. */
export interface Area {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  text: string
  formula?: string
  look: ExcelLook
  /** Which of its sides are ruled, by itself or by the neighbour. */
  ruled: Readonly<Record<Side, boolean>>
  /** The place in the Excel sheet. */
  where: CellPosition
}

/** What is to be seen of a sheet, without gaps: every place belongs to one area. */
export interface ExcelGrid {
  /** Widths and heights in mm. */
  columns: number[]
  rows: number[]
  /** In reading order. */
  areas: Area[]
}

/** The sheet without its hidden rows and columns. Of merged ranges that overlap the first one counts. */
export function toGrid(sheet: ExcelSheet): ExcelGrid {
  const visible = (sizes: readonly number[]) => sizes.flatMap((size, index) => (size > 0 ? [index] : []))
  const rows = visible(sheet.rows)
  const columns = visible(sheet.columns)
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const cellAt = (row: number, column: number) => cells.get(`${row},${column}`)
  const owner = mergedPlaces(sheet)
  const isRuled = (row: number, column: number, side: Side) =>
    cellAt(row, column)?.look.borders[side] === true
  const seen = new Set<ExcelRange>()
  const areas = rows.flatMap((row, rowIndex) =>
    columns.flatMap((column, columnIndex): Area[] => {
      const range = owner.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column }
      if (seen.has(range)) return []
      seen.add(range)
      const places = rangePlaces(range)
      const source = cellAt(range.top, range.left)
      const ruled = {
        left: places.some(
          (at) =>
            at.column === range.left &&
            (isRuled(at.row, at.column, 'left') || isRuled(at.row, at.column - 1, 'right')),
        ),
        right: places.some(
          (at) =>
            at.column === range.right &&
            (isRuled(at.row, at.column, 'right') || isRuled(at.row, at.column + 1, 'left')),
        ),
        top: places.some(
          (at) =>
            at.row === range.top &&
            (isRuled(at.row, at.column, 'top') || isRuled(at.row - 1, at.column, 'bottom')),
        ),
        bottom: places.some(
          (at) =>
            at.row === range.bottom &&
            (isRuled(at.row, at.column, 'bottom') || isRuled(at.row + 1, at.column, 'top')),
        ),
      }
      return [
        {
          row: rowIndex,
          column: columnIndex,
          rowSpan: rows.filter((index) => index >= row && index <= range.bottom).length,
          colSpan: columns.filter((index) => index >= column && index <= range.right).length,
          ...wordsOf(source),
          look: source?.look ?? PLAIN_LOOK,
          ruled,
          where: { row: range.top, column: range.left },
        },
      ]
    }),
  )
  return {
    areas,
    rows: rows.map((row) => sheet.rows[row]!),
    columns: columns.map((at) => sheet.columns[at]!),
  }
}

/** A computed cell has no words of its own: what it last held is no part of the form. */
function wordsOf(cell: ExcelCell | undefined): { text: string; formula?: string } {
  return cell?.formula === undefined ? { text: cell?.text ?? '' } : { text: '', formula: cell.formula }
}

function mergedPlaces({ merges, rows, columns }: ExcelSheet): Map<string, ExcelRange> {
  const owner = new Map<string, ExcelRange>()
  for (const merge of merges) {
    const range = {
      ...merge,
      bottom: Math.min(merge.bottom, rows.length - 1),
      right: Math.min(merge.right, columns.length - 1),
    }
    const places = rangePlaces(range).map(({ row, column }) => `${row},${column}`)
    if (places.some((place) => owner.has(place))) continue
    for (const place of places) owner.set(place, range)
  }
  return owner
}

function rangePlaces({ top, left, bottom, right }: ExcelRange): CellPosition[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, over) => ({ row: top + down, column: left + over })),
  ).flat()
}

export function hasWords({ text }: { text: string }): boolean {
  return text.trim() !== ''
}

export function lastRow({ row, rowSpan }: { row: number; rowSpan: number }): number {
  return row + rowSpan - 1
}

export function lastColumn({ column, colSpan }: { column: number; colSpan: number }): number {
  return column + colSpan - 1
}

/** Cache: the areas of a grid by the places that they cover, so that neighbours are found without a search. */
const places = new WeakMap<ExcelGrid, Area[][]>()

function placesOf(grid: ExcelGrid): Area[][] {
  const known = places.get(grid)
  if (known) return known
  const made = grid.rows.map((): Area[] => [])
  for (const area of grid.areas) {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) made[row]![column] = area
    }
  }
  places.set(grid, made)
  return made
}

/** The area that covers a place; undefined outside of the grid. */
export function areaAt(grid: ExcelGrid, row: number, column: number): Area | undefined {
  return placesOf(grid)[row]?.[column]
}

/** The areas that cover a row, from left to right. */
export function areasAcross(grid: ExcelGrid, row: number): Area[] {
  return [...new Set(placesOf(grid)[row])]
}
