import type { Database } from '../db/database.ts'
import { moveSeries } from './move-series.ts'
import { numberOf } from './number-of.ts'

/** A number that is wanted: of this series, in this year. */
export interface Wanted {
  series: string
  year: number
}

/** Takes the next numbers of their series, in a transaction that stores what they are for. In the order of what is wanted. */
export async function takeNumbers(
  transaction: Pick<Database, 'insert'>,
  wanted: readonly Wanted[],
): Promise<string[]> {
  const moves = new Map<string, Wanted & { last: number }>()
  for (const { series, year } of wanted) {
    const move = moves.get(keyOf({ series, year })) ?? { series, year, last: 0 }
    moves.set(keyOf(move), { ...move, last: move.last + 1 })
  }
  // Whoever else takes numbers meanwhile comes upon the series in the same order: nobody waits in a circle.
  const ordered = [...moves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move)
  const moved = ordered.length === 0 ? [] : await moveSeries(transaction, ordered)
  const given = new Map(moved.map((one) => [keyOf(one), one.last - moves.get(keyOf(one))!.last]))
  return wanted.map(({ series, year }) => {
    const key = keyOf({ series, year })
    const count = given.get(key)! + 1
    given.set(key, count)
    return numberOf(series, year, count)
  })
}

function keyOf({ series, year }: Wanted): string {
  return `${series}-${year}`
}
