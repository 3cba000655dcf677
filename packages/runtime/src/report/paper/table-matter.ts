import type { ZonedMoment } from '../../moment/zoned-moment.ts'
import type { Content } from '../../paper/content.ts'
import type { FigureKeys } from '../result/figure-keys.ts'
import type { WordSetting } from '../result/report-words.ts'

/** A table with its words, before its columns have widths: heads, then rows. */
export interface TableMatter {
  columns: ColumnMatter[]
  /** So many columns at the left name the rows, and stand in each part of a table that is too wide for a page. */
  stubs: number
  /** So many rows at the top are heads. */
  headRows: number
  rows: RowMatter[]
  cells: CellMatter[]
}

export interface ColumnMatter {
  /** Figures stay in one piece; words may be broken. */
  breaks: boolean
}

export interface RowMatter {
  /** Stands on one page with the row below. */
  keepWithNext: boolean
}

export interface CellMatter {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  content: Content
  look: CellLook
  diagonal?: string[]
  shaded?: boolean
  flagged?: boolean
  /** What it is a figure of, for who asks what stands behind it. */
  figure?: FigureKeys
  /** The record that the row is of, in a list. */
  record?: string
}

export interface CellLook {
  role: 'label' | 'answer'
  bold: boolean
  align: 'left' | 'center' | 'right'
}

export interface MatterSetting extends WordSetting {
  /** When the report was run, for the formulas of its marks. */
  now: ZonedMoment
  /** What a table without rows says. */
  noRows: string
}

export const HEAD: CellLook = { role: 'label', bold: true, align: 'center' }
export const LABEL: CellLook = { role: 'label', bold: false, align: 'center' }

export function words(text: string): Content {
  return text === '' ? [] : [{ kind: 'text', text }]
}

/** A cell of one place, or over several. */
export function cellAt(
  place: { row: number; column: number; rowSpan?: number; colSpan?: number },
  text: string,
  look: CellLook,
): CellMatter {
  return { rowSpan: 1, colSpan: 1, ...place, content: words(text), look }
}
