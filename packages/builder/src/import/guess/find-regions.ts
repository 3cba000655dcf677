import { hasWords, lastColumn, lastRow, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import type { ExcelRange } from '../table/excel-sheet.ts'
import { namesSigner } from './read-signer.ts'
import { labelOf } from './tidy-words.ts'

/** A part of the sheet, from top to bottom: a table, or a row of words outside of tables. */
export type Region = { kind: 'frame'; range: ExcelRange } | { kind: 'line'; areas: Area[] }

/** Splits a sheet into its tables and the words around them; without any borders, by where words stand side by side. */
export function findRegions(grid: ExcelGrid): Region[] {
  const ranges = hasRules(grid) ? ruledRanges(grid) : unruledRange(grid)
  const isInside = ({ row, column }: Area) =>
    ranges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    )
  const outside = grid.areas.filter((area) => hasWords(area) && !isInside(area))
  const regions: Region[] = []
  grid.rows.forEach((_, row) => {
    const frame = ranges.find(({ top }) => top === row)
    if (frame) regions.push({ kind: 'frame', range: frame })
    const areas = outside.filter((area) => area.row === row)
    if (areas.length > 0) regions.push({ kind: 'line', areas })
  })
  return regions
}

/** True where a sheet has upright rules: a rule below words alone is a line to write on. */
export function hasRules({ areas }: ExcelGrid): boolean {
  return areas.some(({ ruled }) => ruled.left || ruled.right)
}

/** Runs of rows that have upright rules. */
function ruledRanges({ areas, rows, columns }: ExcelGrid): ExcelRange[] {
  const isRuled = rows.map(() => false)
  for (const area of areas) {
    if (!area.ruled.left && !area.ruled.right) continue
    for (let row = area.row; row <= lastRow(area); row++) isRuled[row] = true
  }
  const ranges: ExcelRange[] = []
  for (let top = 0; top < rows.length; top++) {
    if (!isRuled[top]) continue
    const end = isRuled.indexOf(false, top)
    const bottom = (end < 0 ? rows.length : end) - 1
    const own = areas.filter(
      (area) => area.row <= bottom && lastRow(area) >= top && Object.values(area.ruled).some(Boolean),
    )
    const left = own.reduce((least, { column }) => Math.min(least, column), columns.length - 1)
    const right = own.reduce((most, area) => Math.max(most, lastColumn(area)), 0)
    ranges.push({ top, left, bottom, right })
    top = bottom
  }
  return ranges
}

const SHORT = 12

/** From the first row with words side by side to the last one that nobody signs. */
function unruledRange({ areas, rows }: ExcelGrid): ExcelRange[] {
  const words = areas.filter(hasWords)
  const inRow = rows.map((_, row) => words.filter((area) => area.row === row))
  const isTable = inRow.map((row) => row.length > 1 && !row.every(({ text }) => namesSigner(labelOf(text))))
  const top = isTable.indexOf(true)
  if (top < 0) return []
  let last = isTable.lastIndexOf(true)
  for (let row = last + 1; row < rows.length && isLabelRow(inRow[row]!); row++) last = row
  const own = areas.filter(({ row }) => row >= top && row <= last)
  const bottom = own.reduce((most, area) => Math.max(most, lastRow(area)), last)
  const left = own.filter(hasWords).reduce((least, { column }) => Math.min(least, column), Infinity)
  const right = own.reduce((most, area) => Math.max(most, lastColumn(area)), left)
  return [{ top, left, bottom, right }]
}

function isLabelRow(row: readonly Area[]): boolean {
  const [only] = row
  if (!only || row.length > 1) return false
  const label = labelOf(only.text)
  return label.length <= SHORT && !namesSigner(label)
}
