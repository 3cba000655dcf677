import { isFault, parseFormula } from '@paperwright/runtime/kit'
import type { CrossShape, Measure, Query } from '@paperwright/runtime/report'
import type { SlowRow } from './slow-rows.ts'

type Measures = CrossShape['measures']

/** The rows that a measure counts inside the formula of `key`; undefined where that formula compares nothing. */
export function slowRatio(
  key: string,
  measures: Measures,
  { fields }: Query,
): ((measure: Measure, rows: readonly SlowRow[]) => readonly SlowRow[]) | undefined {
  const { formula, rows: whose = 'like' } = measures[key]!
  if (formula === undefined || whose === 'own') return undefined
  const sums = leavesOf(formula, measures).filter(({ of, field }) => field !== undefined && of !== 'count')
  const isOfMeans = sums.every(({ of }) => of === 'average' || of === 'median')
  if (!isOfMeans && !formula.includes('/')) return undefined
  const peersOf = ({ where = [] }: Measure) =>
    sums.filter((one) => JSON.stringify(one.where ?? []) === JSON.stringify(where))
  const sidesOf = (measure: Measure) => {
    const peers = sums.includes(measure) ? peersOf(measure) : []
    const sides = new Set(peers.map(({ field }) => field!))
    return sides.size > 1 && peers.some(({ of }) => of !== 'distinct') ? [...sides] : []
  }
  if (sums.every((one) => sidesOf(one).length === 0)) return undefined
  return (measure, rows) => {
    const sides = sidesOf(measure)
    return rows.filter(({ part, values }) =>
      sides.every((side) => (values[side] ?? null) !== null || !isKnown(side, part, fields)),
    )
  }
}

function leavesOf(formula: string, measures: Measures): Measure[] {
  return [
    ...new Set(
      readsOf(formula).flatMap((name) => {
        const measure = measures[name]
        if (!measure) return []
        return measure.formula === undefined ? [measure] : leavesOf(measure.formula, measures)
      }),
    ),
  ]
}

/** A part that has no such field, or not what it is computed of, misses none. */
function isKnown(key: string, part: number, fields: Query['fields']): boolean {
  const { from, formula } = fields[key]!
  if (Array.isArray(from)) return from[part] !== null
  return formula === undefined || readsOf(formula).every((read) => isKnown(read, part, fields))
}

function readsOf(formula: string): string[] {
  const parsed = parseFormula(formula)
  if (isFault(parsed)) throw new Error(`${formula} does not parse`)
  return parsed.reads.map(([name]) => name!)
}
