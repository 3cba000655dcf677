import type { ReportTile } from '@paperwright/server'
import { expect, test } from 'vitest'
import { setStart, startOf } from '../reports/parameter-starts.ts'
import { moveTile, removeTile, startTile, widenTile } from './tile-edits.ts'

const tiles = ['a', 'b', 'c'].map((report): ReportTile => ({
  report,
  block: { kind: 'table', query: 'all' },
  width: 6,
}))
const names = (some: ReportTile[]) => some.map(({ report }) => report).join('')

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

test('a parameter starts from one thing: a preset in place of a value, or the report itself again', () => {
  const fixed = setStart({}, 'month', { kind: 'fixed', value: '2026-03' })
  expect(fixed).toEqual({ parameters: { month: '2026-03' } })
  expect(startOf(fixed, 'month')).toEqual({ kind: 'fixed', value: '2026-03' })
  const preset = setStart(fixed, 'month', { kind: 'preset', preset: 'last-month' })
  expect(preset).toEqual({ presets: { month: 'last-month' } })
  expect(startOf(preset, 'month')).toEqual({ kind: 'preset', preset: 'last-month' })
  expect(startTile(startTile(tiles, 1, preset), 1, fixed)[1]).toEqual({ ...tiles[1], ...fixed })
  expect(setStart(preset, 'month', { kind: 'own' })).toEqual({})
  expect(startOf({}, 'month')).toEqual({ kind: 'own' })
})
