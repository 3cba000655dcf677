import type { CrossShape, Measure, Query } from '../definition/query.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import { readsOfFormula } from '../formula/reads-of-formula.ts'
import { partsOfOptions } from '../resolve/option-rows.ts'
import type { ResolvedQuery } from '../resolve/resolved-query.ts'

/** A field that a ratio reads, and the parts that have none of it: in their rows it is not missing. */
export interface Side {
  field: string
  absentIn: readonly number[]
}

/** What is summed up of rows for a cross table: a measure, or one in a ratio, of the rows that have all of its sides. */
export interface CountedMeasure extends Measure {
  sides?: { of: readonly Side[]; how: 'all' | 'any' }
  /** In these parts a record has a row for each of its options and counts once. */
  oncePerRecord?: readonly number[]
}

type Measures = CrossShape['measures']

/** Measures of a formula that stand beside each other in its ratio: those with the same conditions. */
interface Compared {
  names: string[]
  fields: string[]
}

/** Where the figure stands that a formula reads in place of a measure's own. No key of a measure has a slash. */
export function likeKey(formula: string, measure: string): string {
  return `${formula}/${measure}`
}

/**
 * All that is summed up of rows. What a ratio compares is taken over the rows that have both sides: a sheet with one half
 * blank makes no rate of 200 %.
 */
export function countedMeasures(resolved: ResolvedQuery, measures: Measures): Record<string, CountedMeasure> {
  const plain = Object.entries(measures).filter(([, { formula }]) => formula === undefined)
  const ratios = Object.keys(measures).flatMap((key) =>
    comparedIn(key, measures).flatMap((compared, at) =>
      likeMeasures(compared, { key, at, resolved, measures }),
    ),
  )
  const counted = [...plain, ...ratios].map(([key, measure]): [string, CountedMeasure] => {
    const parts = ONCE.includes(measure.of!) ? partsOfOptions(resolved, measure.field) : []
    return [key, parts.length > 0 ? { ...measure, oncePerRecord: parts } : measure]
  })
  return Object.fromEntries(counted)
}

/** What a value that stands in several rows makes larger. */
const ONCE: readonly Measure['of'][] = ['count', 'sum', 'average', 'median']

function likeMeasures(
  { names, fields }: Compared,
  { key, at, resolved, measures }: { key: string; at: number; resolved: ResolvedQuery; measures: Measures },
): [string, CountedMeasure][] {
  const of = fields.map((field): Side => ({ field, absentIn: partsWithout(field, resolved) }))
  const { where } = measures[names[0]!]!
  const rows: Measure = { title: '', of: 'count', ...(where && { where }) }
  return [
    ...names.map((name): [string, CountedMeasure] => [
      likeKey(key, name),
      { ...measures[name]!, sides: { of, how: 'all' } },
    ]),
    [rowKeys(key, at).counted, { ...rows, sides: { of, how: 'all' } }],
    [rowKeys(key, at).of, { ...rows, sides: { of, how: 'any' } }],
  ]
}

/** Where it stands how many rows a formula's ratio counts, of how many that have any side of it; none for other formulas. */
export function ratioRows(key: string, measures: Measures): { counted: string; of: string }[] {
  return comparedIn(key, measures).map((_, at) => rowKeys(key, at))
}

function rowKeys(key: string, at: number) {
  return { counted: likeKey(key, `${at}/counted`), of: likeKey(key, `${at}/of`) }
}

/** Of a formula that divides, or takes averages from each other; nothing where rows of its own are asked for. */
function comparedIn(key: string, measures: Measures): Compared[] {
  const { formula, rows } = measures[key]!
  if (formula === undefined || rows === 'own') return []
  const names = readMeasures(formula, measures).filter((name) => isSide(measures[name]!))
  const isOfMeans = names.every((name) => ['average', 'median'].includes(measures[name]!.of!))
  if (!isOfMeans && !divides(formula)) return []
  const conditions = new Set(names.map((name) => conditionsOf(measures[name]!)))
  return [...conditions].flatMap((one) => {
    const alike = names.filter((name) => conditionsOf(measures[name]!) === one)
    const fields = [...new Set(alike.map((name) => measures[name]!.field!))]
    const isAmount = alike.some((name) => measures[name]!.of !== 'distinct')
    return fields.length > 1 && isAmount ? [{ names: alike, fields }] : []
  })
}

function conditionsOf({ where = [] }: Measure): string {
  return JSON.stringify(where)
}

function divides(formula: string): boolean {
  const parsed = parseFormula(formula)
  return !isFault(parsed) && parsed.divides
}

/** Counts of rows are whole as they are: how many have something is what they ask. */
function isSide({ of, field }: Measure): boolean {
  return field !== undefined && of !== 'count'
}

/** The measures of rows that a formula reads, also through other formulas. */
function readMeasures(formula: string, measures: Measures): string[] {
  const found = new Set<string>()
  const visit = (text: string) => {
    for (const name of readsOfFormula(text)) {
      if (found.has(name) || !Object.hasOwn(measures, name)) continue
      found.add(name)
      const inner = measures[name]!.formula
      if (inner !== undefined) visit(inner)
    }
  }
  visit(formula)
  return [...found].filter((name) => measures[name]!.formula === undefined)
}

/** A formula over a row is missing where what it reads is. */
function partsWithout(field: string, { query, parts }: ResolvedQuery): number[] {
  const isAbsent = (key: string, part: number): boolean => {
    const { from, formula } = ownField(query, key)
    if (Array.isArray(from)) return from[part] === null
    return formula !== undefined && readsOfFormula(formula).some((read) => isAbsent(read, part))
  }
  return [...parts.keys()].filter((part) => isAbsent(field, part))
}

function ownField({ fields }: Query, key: string): Partial<Query['fields'][string]> {
  return fields[key] ?? {}
}
