import { ExcelRefused, type ExcelLimits } from './excel-refused.ts'
import {
  readAddress,
  readRange,
  type CellPosition,
  type ExcelCell,
  type ExcelPage,
  type ExcelRange,
  type ExcelSheet,
} from '../table/excel-sheet.ts'
import { unescapeText } from './read-shared-strings.ts'
import { plainStyle, type CellStyle } from './read-styles.ts'
import { isOn, readXml, type Attributes, type XmlBudget } from './read-xml.ts'
import { hiddenDigits, showNumber } from './show-number.ts'

/** What the cells of all worksheets refer to. */
export interface WorkbookParts {
  strings: readonly string[]
  styles: readonly CellStyle[]
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean
  limits: ExcelLimits
  budget: XmlBudget
}

/** A character of the standard font is 7 pixels of 1/96 inch wide; row heights are points. */
const MM_PER_CHARACTER = (7 * 25.4) / 96
const MM_PER_POINT = 25.4 / 72
const USUAL_CHARACTERS = 9.14
const USUAL_POINTS = 15

interface Reading {
  cells: ExcelCell[]
  merges: ExcelRange[]
  page: ExcelPage
  columnWidths: { from: number; to: number; width: number }[]
  rowHeights: Map<number, number>
  usualWidth: number
  usualHeight: number
}

/** A cell while it is read. */
interface OpenCell extends CellPosition {
  type: string
  style: CellStyle
  value: string
  words: string
  formula: string
}

/** A worksheet's cells and measures. Throws `ExcelRefused` where its used area is too large. */
export function readWorksheet(xml: string, name: string, parts: WorkbookParts): ExcelSheet {
  const reading: Reading = {
    cells: [],
    merges: [],
    page: {},
    columnWidths: [],
    rowHeights: new Map(),
    usualWidth: USUAL_CHARACTERS * MM_PER_CHARACTER,
    usualHeight: USUAL_POINTS * MM_PER_POINT,
  }
  let row = -1
  let column = -1
  let cell: OpenCell | undefined
  // Whose text is being read: a value, a formula, or words of the cell's own.
  let into: 'value' | 'formula' | 'words' | undefined
  let inReading = false
  readXml(xml, parts.budget, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        column = -1
        readRowHeight(reading, row, attributes)
      } else if (tag === 'c') {
        const at = readAddress(attributes.r ?? '') ?? { row, column: column + 1 }
        column = at.column
        const style = parts.styles[Number(attributes.s)] ?? plainStyle
        cell = { ...at, type: attributes.t ?? 'n', style, value: '', words: '', formula: '' }
      } else if (tag === 'v') into = 'value'
      else if (tag === 'f') into = 'formula'
      else if (tag === 'rPh') inReading = true
      else if (tag === 't' && !inReading) into = 'words'
      else readMeasures(reading, tag, attributes)
    },
    text(text) {
      if (cell && into) cell[into] += text
    },
    close(tag) {
      if (tag === 'v' || tag === 'f' || tag === 't') into = undefined
      if (tag === 'rPh') inReading = false
      if (tag !== 'c' || !cell) return
      const done = toCell(cell, parts)
      const { limits } = parts
      if (done && (done.row >= limits.rows || done.column >= limits.columns))
        throw new ExcelRefused('sheetTooLarge', { sheet: name, rows: limits.rows, columns: limits.columns })
      if (done) reading.cells.push(done)
      cell = undefined
    },
  })
  const { rows, columns } = parts.limits
  // Each merge has two cells at least.
  if (reading.merges.length > (rows * columns) / 2)
    throw new ExcelRefused('sheetTooLarge', { sheet: name, rows, columns })
  return toSheet(reading, { name, limits: parts.limits })
}

function toCell(open: OpenCell, parts: WorkbookParts): ExcelCell | undefined {
  const { row, column, style, formula } = open
  const text = shownText(open, parts)
  const hasBorder = Object.values(style.look.borders).some(Boolean)
  if (!text.trim() && !formula && !hasBorder) return undefined
  const exact = exactText(open, parts)
  return {
    row,
    column,
    text: text.trim() ? text : '',
    ...(exact !== undefined && { exact }),
    ...(formula && { formula }),
    look: style.look,
  }
}

function exactText({ type, value, style }: OpenCell, { from1904 }: WorkbookParts): string | undefined {
  const number = Number(value)
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return undefined
  return hiddenDigits(number, { format: style.format, from1904 })
}

function shownText({ type, value, words, style }: OpenCell, { strings, from1904 }: WorkbookParts): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'inlineStr') return unescapeText(words)
  if (type === 'b') return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'str' || type === 'e') return unescapeText(value)
  // ISO 8601, which few programs write.
  if (type === 'd') return value.slice(0, 10)
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number)
    ? value
    : showNumber(number, { format: style.format, from1904 })
}

function readRowHeight(reading: Reading, row: number, { ht, hidden }: Attributes) {
  if (isOn(hidden)) reading.rowHeights.set(row, 0)
  else if (Number(ht) > 0) reading.rowHeights.set(row, Number(ht) * MM_PER_POINT)
}

function readMeasures(reading: Reading, tag: string, attributes: Attributes) {
  if (tag === 'sheetFormatPr') {
    const { defaultColWidth, baseColWidth, defaultRowHeight } = attributes
    const characters = Number(defaultColWidth) || (Number(baseColWidth) || 0) + 0.71
    if (characters > 1) reading.usualWidth = characters * MM_PER_CHARACTER
    if (Number(defaultRowHeight) > 0) reading.usualHeight = Number(defaultRowHeight) * MM_PER_POINT
  } else if (tag === 'col') {
    const { min, max, width, hidden } = attributes
    const characters = isOn(hidden) ? 0 : Number(width)
    if (!Number.isFinite(characters)) return
    const millimetres = characters * MM_PER_CHARACTER
    reading.columnWidths.push({ from: Number(min) - 1, to: Number(max) - 1, width: millimetres })
  } else if (tag === 'mergeCell') {
    const range = readRange(attributes.ref ?? '')
    if (range && (range.top < range.bottom || range.left < range.right)) reading.merges.push(range)
  } else if (tag === 'pageSetup') reading.page = readPage(attributes)
}

/** Paper sizes by Excel's numbers. */
const PAPERS: Readonly<Record<string, ExcelPage['size']>> = { 8: 'A3', 9: 'A4', 11: 'A5', 13: 'B5' }

function readPage({ orientation, paperSize = '' }: Attributes): ExcelPage {
  const size = PAPERS[paperSize]
  return {
    ...((orientation === 'portrait' || orientation === 'landscape') && { orientation }),
    ...(size && { size }),
  }
}

function toSheet(reading: Reading, { name, limits }: { name: string; limits: ExcelLimits }): ExcelSheet {
  const { cells, page } = reading
  // Merged cells may be empty at the edge of the used area; what reaches beyond the limits is cut.
  const merges = reading.merges
    .filter(({ top, left }) => top < limits.rows && left < limits.columns)
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, limits.rows - 1),
      right: Math.min(range.right, limits.columns - 1),
    }))
  const ends = [...cells.map(({ row, column }) => ({ bottom: row, right: column })), ...merges]
  const height = ends.reduce((most, { bottom }) => Math.max(most, bottom + 1), 0)
  const width = ends.reduce((most, { right }) => Math.max(most, right + 1), 0)
  const columns = Array.from({ length: width }, (_, index) => {
    const own = reading.columnWidths.find(({ from, to }) => index >= from && index <= to)
    return own?.width ?? reading.usualWidth
  })
  const rows = Array.from(
    { length: height },
    (_, index) => reading.rowHeights.get(index) ?? reading.usualHeight,
  )
  return { name, cells, merges, columns, rows, page }
}
