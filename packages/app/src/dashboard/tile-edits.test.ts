import type { Tile } from '@paperwright/server'
import { expect, test } from 'vitest'
import { moveTile, removeTile, widenTile } from './tile-edits.ts'

const tiles = ['a', 'b', 'c'].map((report): Tile => ({
  report,
  block: { kind: 'table', query: 'all' },
  width: 6,
}))
const names = (some: Tile[]) => some.map(({ report }) => report).join('')

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [0, -1, 'abc'],
  [2, 3, 'abc'],
])('the tile at %i goes to %i', (from, to, expected) => {
  expect(names(moveTile(tiles, from, to))).toBe(expected)
})

test('a tile is removed, or made wider, alone', () => {
  expect(names(removeTile(tiles, 1))).toBe('ac')
  expect(widenTile(tiles, 1, 12).map(({ width }) => width)).toEqual([6, 12, 6])
})
