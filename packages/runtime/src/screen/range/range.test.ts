import { expect, test } from 'vitest'
import { extentOf, sourceOf, spotsOf, stepSpot, tileBlock, type Extent } from './range.ts'

const at = (row: number, column: number) => ({ row, column })
const extent = (top: number, left: number, bottom: number, right: number): Extent => ({
  top,
  left,
  bottom,
  right,
})

test('a range reaches from where it was begun, in any direction, and ends at the edge', () => {
  expect(extentOf({ anchor: at(3, 0), head: at(1, 2) })).toEqual(extent(1, 0, 3, 2))
  expect(spotsOf(extent(0, 1, 1, 2))).toEqual([
    [at(0, 1), at(0, 2)],
    [at(1, 1), at(1, 2)],
  ])
  const size = { rows: 4, columns: 3 }
  expect(stepSpot(size, at(1, 1), 'down', false)).toEqual(at(2, 1))
  expect(stepSpot(size, at(3, 1), 'down', false)).toEqual(at(3, 1))
  expect(stepSpot(size, at(0, 1), 'left', true)).toEqual(at(0, 0))
  expect(stepSpot(size, at(0, 1), 'down', true)).toEqual(at(3, 1))
})

test.each([
  // The first row is what is filled from, and stays.
  [extent(1, 0, 3, 0), at(1, 0), 'down', 1, undefined],
  [extent(1, 0, 3, 0), at(3, 0), 'down', 1, at(1, 0)],
  // A range of one row is filled from the row above it; the topmost has none.
  [extent(2, 0, 2, 1), at(2, 1), 'down', 1, at(1, 1)],
  [extent(0, 0, 0, 1), at(0, 1), 'down', 1, undefined],
  // Entries of two rows: each row from its own in the entry before.
  [extent(0, 0, 5, 0), at(3, 0), 'down', 2, at(1, 0)],
  [extent(2, 0, 2, 0), at(2, 0), 'down', 2, at(0, 0)],
  [extent(0, 1, 2, 3), at(2, 3), 'right', 1, at(2, 1)],
  [extent(0, 1, 2, 1), at(2, 1), 'right', 1, at(2, 0)],
  [extent(0, 0, 2, 0), at(2, 0), 'right', 1, undefined],
] as const)('in %j, %j is filled %s (entries of %i rows) from %j', (range, spot, way, period, source) => {
  expect(sourceOf(range, spot, way, period)).toEqual(source)
})

test('a block fills a range that it goes into several times; else it is as large as it is', () => {
  expect(tileBlock([['1', '2']], extent(0, 0, 1, 3))).toEqual([
    ['1', '2', '1', '2'],
    ['1', '2', '1', '2'],
  ])
  expect(tileBlock([['1', '2']], extent(0, 0, 1, 2))).toEqual([['1', '2']])
})
