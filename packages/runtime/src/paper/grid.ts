import type { Align } from '../form/sheet.ts'
import type { StandingSignature } from '../record/history/standing-signatures.ts'
import type { Content } from './content.ts'
import type { SlotNote } from './slot-notes.ts'
import type { CorrectionWords } from './life/corrected-values.ts'

/** A frame with its lists laid out for one record: every row and cell that is printed, not yet measured. */
export interface Grid {
  /** Index of the frame among the sheet's blocks. */
  block: number
  /** Relative widths. */
  columns: number[]
  rows: GridRow[]
  cells: GridCell[]
  /** A list holds more entries than the sheet prints rows for. */
  grown: boolean
  /** Of its words, in points. Left out: the sheet's. */
  fontSize?: number
  /** Stands on one page where a page can hold it. */
  together?: boolean
  /** How far ordinary rows may be stretched to fill a page, as a factor. Left out: as far as suits writing into them. */
  stretch?: number
}

export interface GridRow {
  /** Least height in points. */
  least: number
  /** Share of a stretched page that the row takes beside others; rows for long answers take more. */
  weight: number
  /** Of this height, on however full a page. */
  exact?: boolean
  /** It is for long answers, and has them: its height is no longer room to write by hand. */
  answered?: boolean
  head: boolean
  /** Must stand on one page with the row below: heads, and the rows of one entry. */
  keepWithNext: boolean
  /** Head rows to print again where a page starts with this row; any above it. */
  heads: number[]
}

export interface GridCell {
  /** The cell's place in the frame as written. */
  written: { row: number; column: number }
  row: number
  column: number
  rowSpan: number
  colSpan: number
  content: Content
  /** Labels are printed again where their cell goes on over the page; answers flow on. */
  role: 'label' | 'answer'
  bold: boolean
  align: Align
  valign: 'top' | 'middle' | 'bottom'
  vertical: boolean
  /** The words of a diagonal head, instead of content. */
  diagonal?: string[]
  /** Set at the foot of the cell: the date of a signature. */
  foot?: Content
  /** Signatures in it that count no more. */
  struck?: readonly SlotNote[]
  /** Who signed in it. */
  signed?: readonly StandingSignature[]
  /** The numbers of a pie, with their names. */
  slices?: { name: string; value: number }[]
  /** The field, option or slot that stands here (see `Area`). */
  area?: string
  /** The grey that the cell is filled with. */
  shade?: string
  /** A drawn mark beside the words makes the cell stand out. */
  flagged?: boolean
  /** The words of the mark of a corrected cell (see `CorrectionWords`). */
  correctedBy?: CorrectionWords
}
