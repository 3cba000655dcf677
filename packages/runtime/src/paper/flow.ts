import type { SetFrame } from './set-frame.ts'
import type { Area, Mark } from './page.ts'

/** What is put on pages from top to bottom. Heights in points. */
export type FlowItem = StripItem | FrameRowItem

/** A block that stays in one piece: a title, a line, a paragraph, the signature line. */
export interface Strip {
  kind: 'strip'
  height: number
  /** Space above, left out at the top of a page. */
  gap: number
  keepWithNext: boolean
  /** Its marks with the upper left corner at x, y. */
  place(x: number, y: number): { marks: Mark[]; areas: Area[] }
}

/** A strip of the block with this index. */
export interface StripItem extends Strip {
  block: number
}

/** One row of a frame. */
export interface FrameRowItem {
  kind: 'row'
  frame: SetFrame
  row: number
  gap: number
  keepWithNext: boolean
}

/** A page before its marks are placed. */
export interface PagePlan {
  parts: (PlacedStrip | FrameSlice)[]
}

export interface PlacedStrip {
  strip: StripItem
  y: number
}

/** Rows of one frame that stand under each other on a page. */
export interface FrameSlice {
  frame: SetFrame
  y: number
  rows: SliceRow[]
}

export interface SliceRow {
  row: number
  height: number
  /** The head printed again on a further page. */
  again: boolean
}
