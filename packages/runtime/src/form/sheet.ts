/**
 * The sheet (`x-paper`): one layout that is the screen form, the blank paper and the printed record.
 * Lengths are millimetres; column widths are relative.
 *
 * Fields are named by JSON Pointer into the form's data, `*` standing for "the entry in question" of a list:
 * `/customerName`, `/budget/meals`; an amount of the list `/items` is `/items`, `*`, `amount` with slashes between.
 * Words may hold fields as `{customerName}`, the same pointer without its first slash; a literal brace is doubled.
 */
export interface Sheet {
  page?: PageSetup
  blocks: Block[]
}

export interface PageSetup {
  /** Default: A4. */
  size?: 'A3' | 'A4' | 'A5' | 'B5'
  /** Default: portrait. */
  orientation?: 'portrait' | 'landscape'
  margins?: { top?: number; right?: number; bottom?: number; left?: number }
  /** Body size in points; the engine may shrink a crowded cell below it. Default: 10.5 (五号). */
  fontSize?: number
  /** Rows keep their heights where a sheet of one page would be stretched to fill it. */
  unstretched?: boolean
}

export type Block = TitleBlock | LineBlock | ProseBlock | FrameBlock | SignaturesBlock | PageBreakBlock

/** The form's title, centred, or other words in its place. */
export interface TitleBlock {
  kind: 'title'
  text?: string
}

/** One line of words and fields above or below a frame. */
export interface LineBlock {
  kind: 'line'
  left?: string
  center?: string
  right?: string
}

/** Running text with fields in it; `\n` ends a paragraph. */
export interface ProseBlock {
  kind: 'prose'
  text: string
  /** First-line indent in characters. Default: 0. */
  indent?: number
  align?: Align
}

/** The signature line. Without `slots`: all slots that stand in no cell. */
export interface SignaturesBlock {
  kind: 'signatures'
  slots?: string[]
  /** Default: `spread`, evenly over the width. */
  align?: 'spread' | 'left' | 'right'
}

export interface PageBreakBlock {
  kind: 'page-break'
}

/** A ruled table. Cells are written as in an HTML table: a place that a span covers has no cell of its own. */
export interface FrameBlock {
  kind: 'frame'
  /** Relative widths; their number is the number of columns. */
  columns: number[]
  rows: (Row | Repeat)[]
}

export interface Row {
  cells: Cell[]
  /** Least height. Default: 8. */
  height?: number
  /** The height is kept as it is: neither stretched nor set closer. Words that do not fit are set smaller before the row grows. */
  exact?: boolean
  /** A head row: set in heavier type, and printed again where its list goes on over the page. */
  head?: boolean
}

/** Rows that stand once for each entry of a list. A `rowSpan` from above grows with them. */
export interface Repeat {
  /** The list, or several lists side by side that run row by row together. */
  list: string | string[]
  /** At least so many entries are printed, the missing ones blank. Default: 1. */
  atLeast?: number
  /** The list runs down these many bands side by side; `rows` describes one band. Default: 1. */
  bands?: number
  rows: Row[]
  /** Words in each cell of a last row on the blank sheet: "……". */
  more?: string
}

export type Align = 'left' | 'center' | 'right' | 'spread'

interface CellPlace {
  colSpan?: number
  rowSpan?: number
  align?: Align
  valign?: 'top' | 'middle' | 'bottom'
  /** Sets the words from top to bottom, one under the other. */
  vertical?: boolean
  /** Sets the words in heavier type, as in a head row. */
  bold?: boolean
  /** Fills the cell with a light grey. */
  shade?: boolean
}

/** Exactly one of its kinds; an empty cell has none. */
export type Cell =
  | TitleCell
  | TextCell
  | DiagonalCell
  | FieldCell
  | OptionCell
  | ProseCell
  | SignCell
  | IndexCell
  | AcrossCell
  | ChartCell
  | BlankCell

/** The title of a field: the label that belongs to its input. */
export interface TitleCell extends CellPlace {
  title: string
}
/** Words that belong to no single field: a group label, a common head, a note. */
export interface TextCell extends CellPlace {
  text: string
}
/** A head cut by one or two diagonals, its two or three words from the lower left to the upper right. */
export interface DiagonalCell extends CellPlace {
  diagonal: string[]
}
/** A field's value, and on screen its input. */
export interface FieldCell extends CellPlace {
  field: string
  /**
   * How options stand: one after the other, each on a line, or the chosen ones' words alone.
   * Default: `inline`, and `chosen` in the cells of a list.
   */
  options?: 'inline' | 'stacked' | 'chosen'
  /** On the blank sheet, print the shape of the answer (年 月 日, a unit's blank) instead of an empty cell. */
  drawBlank?: boolean
}
/** One option of a choice, when the options stand in cells of their own. */
export interface OptionCell extends CellPlace {
  option: { field: string; value: string | number | boolean; bare?: boolean }
}
/** Words and fields mixed: "现金 {cash} %". */
export interface ProseCell extends CellPlace {
  prose: string
}
/** A signature slot inside the frame: its label, the room to sign, or both. */
export interface SignCell extends CellPlace {
  sign: string
  /** Default: `both`. */
  part?: 'label' | 'room' | 'both'
}
/** The running number of the entry. */
export interface IndexCell extends CellPlace {
  index: string
}
/** Cells that stand once for each entry of a list, from left to right within this cell's columns. */
export interface AcrossCell extends CellPlace {
  across: string
  cells: Cell[]
}
/** A pie of the numbers that an object of the record holds. */
export interface ChartCell extends CellPlace {
  chart: 'pie'
  of: string
}
export interface BlankCell extends CellPlace {
  blank?: true
}
