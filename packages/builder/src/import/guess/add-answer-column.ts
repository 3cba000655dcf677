import { hasWords, lastColumn, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import { hasRules } from './find-regions.ts'
import { PLAIN_LOOK } from '../table/excel-sheet.ts'
import { labelOf } from './tidy-words.ts'

const SHORT = 12
const WIDTH = 30

/**
 * Without borders a sheet ends with its last words. Where these are a label beside other words, as 电话： is in
 * `姓名：　　　电话：`, a column for its answer follows.
 */
export function addAnswerColumn(grid: ExcelGrid): ExcelGrid {
  const { areas, rows, columns } = grid
  if (hasRules(grid) || !areas.some((area) => endsWithLabel(area, grid))) return grid
  const column = columns.length
  const ruled = { left: false, top: false, right: false, bottom: false }
  const added = rows.map((_, row): Area => ({
    row,
    column,
    rowSpan: 1,
    colSpan: 1,
    text: '',
    look: PLAIN_LOOK,
    ruled,
    where: { row: placeOf(areas, row), column: 1 + Math.max(...areas.map(({ where }) => where.column)) },
  }))
  const all = [...areas, ...added].toSorted((a, b) => a.row - b.row || a.column - b.column)
  return { areas: all, rows, columns: [...columns, WIDTH] }
}

function endsWithLabel(area: Area, { areas, columns }: ExcelGrid): boolean {
  const isLast = lastColumn(area) === columns.length - 1 && area.column > 0
  const before = areas.findLast((other) => other.row === area.row && other.column < area.column)
  // Behind a label's own room; words right behind words are heads of columns.
  return isLast && isLabel(area) && before !== undefined && !hasWords(before)
}

function isLabel(area: Area): boolean {
  return hasWords(area) && labelOf(area.text).length <= SHORT && !/\d/.test(area.text)
}

function placeOf(areas: readonly Area[], row: number): number {
  return areas.find((area) => area.row === row)?.where.row ?? row
}
