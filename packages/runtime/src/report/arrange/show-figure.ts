import type { Measure } from '../definition/query.ts'
import type { GroupKey, Head } from '../result/result.ts'
import type { Axis, Cube } from './cube.ts'
import type { Figure } from './raw-cell.ts'
import type { FindStanding } from './standings.ts'
import { shiftSpan, type SpanUnit } from '../resolve/spans.ts'

/** Where a figure stands, and what lies around it. */
export interface ShownTable {
  cube: Cube
  standing: FindStanding
  /** For each group of an axis the spans that it is of; undefined for one of other values. */
  units: Record<Axis, readonly (SpanUnit | undefined)[]>
  /** How many keys of an axis are grouped by. */
  depth: Record<Axis, number>
}

/** A measure as its table shows it: see `Measure.show`. */
export function showFigure(
  table: ShownTable,
  { key, show }: { key: string; show: Measure['show'] },
  row: Head,
  column: Head,
): Figure {
  const { cube } = table
  const own = cube.figure(row.keys, column.keys, key)
  switch (show) {
    case undefined:
      return own
    case 'share':
      return shareOf(own, cube.figure([], [], key))
    case 'share-of-row':
      return shareOf(own, cube.figure(row.keys, [], key))
    case 'share-of-column':
      return shareOf(own, cube.figure([], column.keys, key))
    case 'difference':
    case 'growth':
      return changeOf(own, figureBefore(table, key, row, column), show)
    case 'running':
      return table.standing(key, row, column)?.running ?? null
    case 'rank':
      return table.standing(key, row, column)?.rank ?? null
  }
}

function shareOf(own: Figure, whole: Figure): Figure {
  return typeof own === 'number' && typeof whole === 'number' && whole !== 0 ? (own / whole) * 100 : null
}

function changeOf(now: Figure, before: Figure, show: 'difference' | 'growth'): Figure {
  if (typeof now !== 'number' || typeof before !== 'number') return null
  if (show === 'difference') return now - before
  return before === 0 ? null : ((now - before) / before) * 100
}

/** The figure at the span before, with all other groups the same. */
function figureBefore({ cube, units, depth }: ShownTable, key: string, row: Head, column: Head): Figure {
  const [down, across] = [row.keys.slice(0, depth.rows), column.keys.slice(0, depth.columns)]
  const rows = stepBack(down, units.rows)
  if (rows) return cube.figure(rows, across, key)
  const columns = stepBack(across, units.columns)
  return columns ? cube.figure(down, columns, key) : null
}

function stepBack(
  keys: readonly GroupKey[],
  units: readonly (SpanUnit | undefined)[],
): GroupKey[] | undefined {
  const level = units.findIndex((unit) => unit !== undefined)
  const [unit, key] = [units[level], keys[level]]
  if (!unit || !key || !('value' in key) || typeof key.value !== 'string') return undefined
  const before = shiftSpan(key.value, unit, -1)
  return before === undefined ? undefined : (keys.with(level, { value: before }) as GroupKey[])
}
