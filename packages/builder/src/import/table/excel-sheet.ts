/** A worksheet as it looks: words, merged cells, borders and measures. Rows and columns count from 0. */
export interface ExcelSheet {
  name: string
  /** Cells that have words, a formula or a border, row by row. */
  cells: ExcelCell[]
  merges: ExcelRange[]
  /** Width of each column of the used area in mm; 0 is hidden. */
  columns: number[]
  /** Height of each row of the used area in mm; 0 is hidden. */
  rows: number[]
  page: ExcelPage
}

export interface ExcelCell extends CellPosition {
  /** As shown: numbers in their format, dates as `2026-03-05`. Empty where the cell only has a border. */
  text: string
  /** The number in full, where its format shows fewer digits. */
  exact?: string
  /** Without its equals sign. `text` is then the result that Excel stored last. */
  formula?: string
  look: ExcelLook
}

export interface CellPosition {
  row: number
  column: number
}

export interface ExcelLook {
  borders: Readonly<Record<Side, boolean>>
  bold: boolean
  /** With a colour other than white. */
  filled: boolean
  /** In points. */
  fontSize: number
  align?: 'left' | 'center' | 'right' | 'spread'
  /** Degrees as the file says them; 255 sets the letters one under the other. */
  rotation: number
}

export type Side = 'left' | 'top' | 'right' | 'bottom'

export const NO_BORDERS: Readonly<Record<Side, boolean>> = {
  left: false,
  top: false,
  right: false,
  bottom: false,
}

/** The look of cells that name no style. */
export const PLAIN_LOOK: ExcelLook = {
  borders: NO_BORDERS,
  bold: false,
  filled: false,
  fontSize: 11,
  rotation: 0,
}

/** Both ends belong to it. */
export interface ExcelRange {
  top: number
  left: number
  bottom: number
  right: number
}

export interface ExcelPage {
  /** Undefined where the sheet says nothing. */
  orientation?: 'portrait' | 'landscape'
  size?: 'A3' | 'A4' | 'A5' | 'B5'
}

/** The place as Excel names it: `B3`. */
export function cellAddress({ row, column }: CellPosition): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** `B3` or `$B$3` as a place; undefined where it is none. */
export function readAddress(address: string): CellPosition | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? []
  if (!letters || !digits) return undefined
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

/** `B3:D5` or `B3` as a range; undefined where it is none. */
export function readRange(reference: string): ExcelRange | undefined {
  const [first, last = first] = reference.split(':')
  const from = readAddress(first ?? '')
  const to = readAddress(last ?? '')
  if (!from || !to) return undefined
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}
