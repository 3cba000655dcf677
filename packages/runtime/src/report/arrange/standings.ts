import type { Head } from '../result/result.ts'
import type { Axis, Cube } from './cube.ts'
import type { Figure } from './raw-cell.ts'

/** How a figure stands among those of the same measure in the groups inside the same outer ones. */
export interface Standing {
  /** The sum of all before it and itself; null until something stands there. */
  running: number | null
  /** From 1 for the largest; equal figures have one rank. Null for none. */
  rank: number | null
}

/** Among the groups down the rows or, without row groups, across; undefined for totals. */
export type FindStanding = (measure: string, row: Head, column: Head) => Standing | undefined

/** The standings of a series are worked out together, when one of them is first asked for. */
export function openStandings(
  cube: Cube,
  { axis, heads, depth }: { axis: Axis; heads: readonly Head[]; depth: number },
): FindStanding {
  const siblings = groupSiblings(heads, depth)
  const series = new Map<readonly Head[], Map<Head, Map<string, ReadonlyMap<Head, Standing>>>>()
  return (measure, row, column) => {
    const [head, across] = axis === 'rows' ? [row, column] : [column, row]
    const among = siblings.get(head)
    if (!among) return undefined
    const byHead = reach(series, among, () => new Map<Head, Map<string, ReadonlyMap<Head, Standing>>>())
    const byMeasure = reach(byHead, across, () => new Map<string, ReadonlyMap<Head, Standing>>())
    const standings = reach(byMeasure, measure, () =>
      findStandings(among, ({ keys }) =>
        axis === 'rows' ? cube.figure(keys, across.keys, measure) : cube.figure(across.keys, keys, measure),
      ),
    )
    return standings.get(head)
  }
}

/** Those of the same outer groups, by each of them; what stands beside a group is none around the next. */
function groupSiblings(heads: readonly Head[], depth: number): Map<Head, Head[]> {
  const byOuter = new Map<string, Head[]>()
  const siblings = new Map<Head, Head[]>()
  for (const head of heads) {
    if (head.role !== 'group' || head.keys.length === 0) continue
    const among = reach(byOuter, JSON.stringify(head.keys.slice(0, depth - 1)), (): Head[] => [])
    among.push(head)
    siblings.set(head, among)
  }
  return siblings
}

function findStandings(
  heads: readonly Head[],
  figureOf: (head: Head) => Figure,
): ReadonlyMap<Head, Standing> {
  const figures = heads.map(figureOf)
  const falling = figures.filter((figure) => typeof figure === 'number').toSorted((a, b) => b - a)
  const ranks = new Map<Figure, number>()
  for (const [index, figure] of falling.entries()) if (!ranks.has(figure)) ranks.set(figure, index + 1)
  let running: number | null = null
  return new Map(
    heads.map((head, index) => {
      const figure = figures[index]!
      if (typeof figure === 'number') running = (running ?? 0) + figure
      return [head, { running, rank: ranks.get(figure) ?? null }]
    }),
  )
}

function reach<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}
