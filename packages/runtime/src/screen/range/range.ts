import type { Region, Spot } from './region.ts'

/** Marked cells: a rectangle from where it was begun to where it reaches now. */
export interface Range {
  region: Region
  anchor: Spot
  head: Spot
}

/** The rows and columns of a rectangle, the last ones included. */
export interface Extent {
  top: number
  left: number
  bottom: number
  right: number
}

export function extentOf({ anchor, head }: Pick<Range, 'anchor' | 'head'>): Extent {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  }
}

export function isOneCell({ anchor, head }: Pick<Range, 'anchor' | 'head'>): boolean {
  return anchor.row === head.row && anchor.column === head.column
}

/** The spots of a rectangle, row by row. */
export function spotsOf({ top, left, bottom, right }: Extent): Spot[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => ({ row: top + down, column: left + over })),
  )
}

const STEPS = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const

/** A spot one further in a direction, or `far` to the region's edge; the edge holds it. */
export function stepSpot(
  { rows, columns }: Pick<Region, 'rows' | 'columns'>,
  { row, column }: Spot,
  direction: keyof typeof STEPS,
  far: boolean,
): Spot {
  const [down, over] = STEPS[direction]
  const by = far ? Math.max(rows, columns) : 1
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
  return { row: within(row + down * by, rows), column: within(column + over * by, columns) }
}

/**
 * Where what fills a spot comes from: the first row (or column) of the range, or, where it has but one, that before
 * it. Entries of several rows are filled from the entry's own row. Undefined for what is filled from.
 */
export function sourceOf(
  extent: Extent,
  spot: Spot,
  way: 'down' | 'right',
  period: number,
): Spot | undefined {
  if (way === 'right') {
    const from = extent.left === extent.right ? extent.left - 1 : extent.left
    return from < 0 || spot.column === from ? undefined : { row: spot.row, column: from }
  }
  const step = Math.max(1, period)
  const isOne = extent.bottom - extent.top < step
  if (isOne) return spot.row < step ? undefined : { row: spot.row - step, column: spot.column }
  const row = extent.top + ((spot.row - extent.top) % step)
  return row === spot.row ? undefined : { row, column: spot.column }
}

/** A block repeated as often as it goes into a larger one without a rest; else as it is. */
export function tileBlock(
  block: readonly (readonly string[])[],
  { top, left, bottom, right }: Extent,
): string[][] {
  const [height, width] = [block.length, Math.max(...block.map((row) => row.length))]
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const fits = rows % height === 0 && columns % width === 0
  if (!fits) return block.map((row) => [...row])
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, over) => block[down % height]![over % width] ?? ''),
  )
}
