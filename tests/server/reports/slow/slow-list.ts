import type { Json } from '@paperwright/runtime'
import type { ResolvedQuery } from '@paperwright/runtime/kit'
import type { ListShape } from '@paperwright/runtime/report'
import { summarize } from './slow-figures.ts'
import { directed, ownOrder } from './slow-order.ts'
import type { SlowRow } from './slow-rows.ts'

export interface SlowList {
  rows: Json[][]
  records: string[]
  totals?: Json[]
  count: number
}

const MOST_ROWS = 10_000

export function slowList(shape: ListShape, { fields }: ResolvedQuery, all: readonly SlowRow[]): SlowList {
  const { sort = [], limit = MOST_ROWS, totals } = shape
  const orders = sort.map(({ by, direction }) => ({
    by,
    compare: directed(ownOrder(fields.get(by)!, 'fold'), direction),
  }))
  const sorted = [...all].sort((a, b) =>
    orders.reduce((found, { by, compare }) => found || compare(a.values[by]!, b.values[by]!), 0),
  )
  const shown = sorted.slice(0, Math.min(limit, MOST_ROWS))
  const values = (key: string) => shown.map((row) => row.values[key]!)
  return {
    rows: shown.map((row) => shape.fields.map((key) => row.values[key]!)),
    records: shown.map(({ record }) => record),
    ...(totals && {
      totals: shape.fields.map((key) => {
        const of = totals[key]
        return of
          ? summarize(
              values(key).filter((value) => value !== null),
              of,
            )
          : null
      }),
    }),
    count: all.length,
  }
}
