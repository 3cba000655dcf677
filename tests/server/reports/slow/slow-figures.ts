import type { Json, JsonObject } from '@paperwright/runtime'
import { isFault, parseFormula, type ResolvedField } from '@paperwright/runtime/kit'
import type { CrossShape, Measure, Query } from '@paperwright/runtime/report'
import { areMet } from './slow-conditions.ts'
import { slowRatio } from './slow-ratios.ts'
import type { SlowRow } from './slow-rows.ts'
import { NOON } from '../../../../packages/runtime/src/moment/noon.fixture.ts'

export type SlowFigure = number | string | null

export type SlowFigures = Record<string, SlowFigure>

export interface Measuring {
  measures: CrossShape['measures']
  fields: ReadonlyMap<string, ResolvedField>
  query: Query
  given: JsonObject
}

/** Every measure of a cell. One without any row is blank altogether. */
export function slowFigures(rows: readonly SlowRow[], measuring: Measuring): SlowFigures {
  return rows.length === 0
    ? Object.fromEntries(Object.keys(measuring.measures).map((key) => [key, null]))
    : grandFigures(rows, measuring)
}

/** Of all rows together, of which there may be none. */
export function grandFigures(rows: readonly SlowRow[], measuring: Measuring): SlowFigures {
  const figures: SlowFigures = {}
  const take = (key: string): SlowFigure => {
    const measure = measuring.measures[key]!
    if (figures[key] !== undefined) return figures[key]
    const ratio = slowRatio(key, measuring.measures, measuring.query)
    const within = (name: string): SlowFigure => {
      const inner = measuring.measures[name]!
      if (inner.formula !== undefined) return computed(inner.formula, within)
      return summedUp(inner, ratio!(inner, rows), measuring)
    }
    figures[key] =
      measure.formula === undefined
        ? summedUp(measure, rows, measuring)
        : computed(measure.formula, ratio ? within : take)
    return figures[key]
  }
  for (const key of Object.keys(measuring.measures)) take(key)
  return figures
}

function computed(formula: string, take: (key: string) => SlowFigure): SlowFigure {
  const value = evaluateWith(formula, take)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A FEEL expression over the names that it reads. */
export function evaluateWith(formula: string, take: (key: string) => Json): unknown {
  const parsed = parseFormula(formula)
  if (isFault(parsed)) throw new Error(`${formula} does not parse`)
  return parsed.evaluate(Object.fromEntries(parsed.reads.map(([key]) => [key, take(key!)])), { now: NOON })
}

function summedUp({ of, field, where = [] }: Measure, all: readonly SlowRow[], scope: Measuring): SlowFigure {
  const met = all.filter(({ values }) => areMet(where, values, scope))
  const present = met.filter(({ values }) => field === undefined || (values[field] ?? null) !== null)
  // What stands beside several options of a record is one thing of it.
  const firsts = new Map(present.map((row) => [row.once, row]))
  const ofRow = ({ part }: SlowRow) => field !== undefined && isOfOption(field, part, scope)
  const counted = present.filter((row) => ofRow(row) || firsts.get(row.once) === row)
  const values: Json[] = counted.map((row) => (field === undefined ? true : (row.values[field] ?? null)))
  return summarize(
    values.filter((value) => value !== null),
    of!,
  )
}

/** Whether a field says something of the option itself, which its part's rows are. */
function isOfOption(key: string, part: number, { query }: Measuring): boolean {
  const { from, formula } = query.fields[key]!
  const { as, joins = [] } = query.from[part]!
  if (formula !== undefined) {
    const parsed = parseFormula(formula)
    return !isFault(parsed) && parsed.reads.some(([read]) => isOfOption(read!, part, { query } as Measuring))
  }
  const isOption = (reference: string): boolean => {
    const source = /^[^/.]+/.exec(reference)![0]
    if (source === as) return reference === `${as}.entry` || reference.includes('*')
    return joins.some((join) => join.as === source && join.on.some(([before]) => isOption(before)))
  }
  const reference = Array.isArray(from) ? from[part] : from
  return reference !== undefined && reference !== null && isOption(reference)
}

/** Of values that are not blank. */
export function summarize(values: readonly Json[], of: NonNullable<Measure['of']>): SlowFigure {
  if (of === 'count') return values.length
  if (of === 'distinct') return new Set(values.map((value) => JSON.stringify(value))).size
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0)) as (number | string)[]
  if (of === 'min') return sorted[0]!
  if (of === 'max') return sorted.at(-1)!
  const numbers = sorted.map(Number)
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (of === 'sum') return sum
  if (of === 'average') return sum / numbers.length
  const half = (numbers.length - 1) / 2
  return (numbers[Math.floor(half)]! + numbers[Math.ceil(half)]!) / 2
}
