import type { Align, Block } from '../form/sheet.ts'
import type { Grid } from './grid.ts'
import type { Mark } from './page.ts'

/** What a sheet is laid out from: a form's blocks, and those that reports make of their results. */
export type PrintedBlock = Block | GridBlock | DrawingBlock | NoteBlock

/** A ruled table whose rows and cells are known already. */
export interface GridBlock {
  kind: 'grid'
  grid: Omit<Grid, 'block'>
}

/** A drawing over the sheet's width, `height` points high; it stays in one piece. */
export interface DrawingBlock {
  kind: 'drawing'
  height: number
  draw(box: Box): Mark[]
}

/** A few small words beside a table or chart. */
export interface NoteBlock {
  kind: 'note'
  text: string
  align: Exclude<Align, 'spread'>
  /** Belongs to what stands below it, not above. */
  heads: boolean
}

/** In points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A block of the sheet with its index among the blocks. */
export interface NumberedBlock<Kind extends PrintedBlock = PrintedBlock> {
  block: Kind
  index: number
}
