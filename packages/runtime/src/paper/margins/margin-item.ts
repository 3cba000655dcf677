import type { Locale } from '../../fields/field-type.ts'
import type { Mark } from '../page.ts'
import type { PageBox } from '../page-setup.ts'

/**
 * Something in the margins of every page. Items are given room in the order of their list, each where those before it
 * leave some; nothing that the page itself holds is moved. A new kind of item is a file of its own and a place in the list.
 */
export interface MarginItem {
  /** Names it where there is no room for it. */
  name: string
  /** Whether it is painted under what the page holds, or over it. */
  layer: 'under' | 'over'
  /** What it asks for on this page; undefined where it has nothing to say there. */
  room(page: MarginPage): Room | undefined
  place(bands: readonly Band[], page: MarginPage): Mark[]
}

export interface MarginPage {
  box: PageBox
  /** From 1. */
  number: number
  count: number
  locale: Locale
  /** What stands on the page. */
  marks: readonly Mark[]
}

export type Room = BoxRoom | LinesRoom | { kind: 'page' }

/** A place of this size beside the edge, in the middle of its margin. In points. */
export interface BoxRoom {
  kind: 'box'
  edge: 'top' | 'bottom'
  side: 'left' | 'center' | 'right'
  width: number
  height: number
  /** What stands in the middle of the margin: so far below the box's top. */
  middle: number
}

/** All that is left for lines of words below the sheet, or above it where there is none below. */
export interface LinesRoom {
  kind: 'lines'
  /** The height of a line, in points. */
  leading: number
}

/** A place that an item was given, in points from the page's upper left corner. */
export interface Band {
  x: number
  y: number
  width: number
  height: number
}
