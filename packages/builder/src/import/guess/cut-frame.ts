import { hasWords, lastColumn, lastRow, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import type { ExcelRange } from '../table/excel-sheet.ts'
import { tidyWords } from './tidy-words.ts'

const NO_RULES = { left: false, top: false, right: false, bottom: false }
/** Width of a Chinese character at 11 pt. */
const MM_PER_LETTER = 3.9

/** A table as a grid of its own: counted from its corner, without rows and columns that no cell begins in. */
export function cutFrame(grid: ExcelGrid, range: ExcelRange): ExcelGrid {
  const inside = grid.areas.flatMap((area) => clip(area, range))
  return joinTracks({
    areas: joinUnruled(inside, grid.columns.slice(range.left)),
    rows: grid.rows.slice(range.top, range.bottom + 1),
    columns: grid.columns.slice(range.left, range.right + 1),
  })
}

function clip(area: Area, { top, left, bottom, right }: ExcelRange): Area[] {
  const row = Math.max(area.row, top)
  const column = Math.max(area.column, left)
  const rowSpan = Math.min(lastRow(area), bottom) - row + 1
  const colSpan = Math.min(lastColumn(area), right) - column + 1
  if (rowSpan < 1 || colSpan < 1) return []
  const placed = { ...area, row: row - top, column: column - left, rowSpan, colSpan }
  // What begins outside is printed there.
  return [row === area.row && column === area.column ? placed : { ...placed, text: '', ruled: NO_RULES }]
}

/** Neighbours without a rule between them are one cell: empty ones, and words that run over the next cells. */
function joinUnruled(areas: readonly Area[], columns: readonly number[]): Area[] {
  const rowsWithWords = new Set(areas.filter(hasWords).map(({ row }) => row))
  const joined: Area[] = []
  const lastInRow = new Map<number, Area>()
  for (const area of areas) {
    const before = lastInRow.get(area.row)
    const isJoined =
      before &&
      rowsWithWords.has(area.row) &&
      isEmpty(area) &&
      lastColumn(before) + 1 === area.column &&
      before.rowSpan === area.rowSpan &&
      !before.ruled.right &&
      !area.ruled.left &&
      (isEmpty(before) || runsOver(before, columns))
    const now = isJoined ? join(before, area) : area
    if (isJoined) joined[joined.lastIndexOf(before)] = now
    else joined.push(now)
    lastInRow.set(area.row, now)
  }
  return joined
}

function join(before: Area, area: Area): Area {
  return {
    ...before,
    colSpan: before.colSpan + area.colSpan,
    ruled: { ...before.ruled, right: area.ruled.right },
  }
}

function isEmpty(area: Area): boolean {
  return !hasWords(area) && area.formula === undefined
}

function runsOver(area: Area, columns: readonly number[]): boolean {
  const width = columns.slice(area.column, lastColumn(area) + 1).reduce((sum, mm) => sum + mm, 0)
  return tidyWords(area.text).length * MM_PER_LETTER > width * 1.3
}

/** Many sheets are drawn on squared paper, cells merged from many small ones: only tracks that a cell begins in stay. */
function joinTracks({ areas, rows, columns }: ExcelGrid): ExcelGrid {
  const rowStarts = startsOf(areas.map(({ row }) => row))
  const columnStarts = startsOf(areas.map(({ column }) => column))
  return {
    rows: joinSizes(rows, rowStarts),
    columns: joinSizes(columns, columnStarts),
    areas: areas.map((area) => {
      const row = rowStarts.indexOf(area.row)
      const column = columnStarts.indexOf(area.column)
      const rowSpan = rowStarts.filter((start) => start >= area.row && start <= lastRow(area)).length
      const colSpan = columnStarts.filter((start) => start >= area.column && start <= lastColumn(area)).length
      return { ...area, row, column, rowSpan, colSpan }
    }),
  }
}

function startsOf(places: readonly number[]): number[] {
  return [...new Set(places)].toSorted((a, b) => a - b)
}

function joinSizes(sizes: readonly number[], starts: readonly number[]): number[] {
  return starts.map((start, index) =>
    sizes.slice(start, starts[index + 1]).reduce((sum, size) => sum + size, 0),
  )
}
