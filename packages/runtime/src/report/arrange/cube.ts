import type { CrossShape } from '../definition/query.ts'
import type { GroupKey } from '../result/result.ts'
import type { Evaluation } from '../../rules/expression.ts'
import { likeKey, ratioRows } from './like-rows.ts'
import { evaluateFormula } from '../formula/evaluate-formula.ts'
import type { Figure, RawCell } from './raw-cell.ts'

/** The figures of a cross table by their place. */
export interface Cube {
  /** Null where no row belongs to the place. Formulas are computed there and kept. */
  figure(rows: readonly GroupKey[], columns: readonly GroupKey[], measure: string): Figure
  /** Which groups there are below others, on an axis, in no order. */
  below(axis: Axis, keys: readonly GroupKey[]): readonly GroupKey[]
  /** What formulas over its figures are evaluated in. */
  evaluation: Evaluation
}

export type Axis = 'rows' | 'columns'

/** Its formulas throw `FormulaTooLong` where they take more steps than the evaluation has. */
export function openCube({ measures }: CrossShape, cells: readonly RawCell[], evaluation: Evaluation): Cube {
  const groups: Record<Axis, Place> = { rows: newPlace(), columns: newPlace() }
  const byPlace = new Map<Place, Map<Place, Record<string, Figure>>>()
  for (const { rows, columns, figures } of cells) {
    const [row, column] = [reachPlace(groups.rows, rows), reachPlace(groups.columns, columns)]
    const across = byPlace.get(row) ?? new Map<Place, Record<string, Figure>>()
    byPlace.set(row, across)
    across.set(column, { ...figures })
  }
  // A formula inside a ratio is one of the rows that the ratio counts.
  const figure = (figures: Record<string, Figure>, key: string, around?: string): Figure => {
    const formula = measures[key]?.formula
    const place = around === undefined ? key : likeKey(around, key)
    const known = place in figures || formula !== undefined ? figures[place] : figures[key]
    if (known !== undefined || formula === undefined) return known ?? null
    const ratio = around ?? (ratioRows(key, measures).length > 0 ? key : undefined)
    return (figures[place] = evaluateFigure(formula, evaluation, (name) => figure(figures, name, ratio)))
  }
  return {
    evaluation,
    figure(rows, columns, measure) {
      const [row, column] = [findPlace(groups.rows, rows), findPlace(groups.columns, columns)]
      const figures = row && column && byPlace.get(row)?.get(column)
      return figures ? figure(figures, measure) : null
    },
    below: (axis, keys) => Array.from(findPlace(groups[axis], keys)?.below.values() ?? [], ({ key }) => key),
  }
}

/** A FEEL formula over measures; what is no number and no text is blank. */
export function evaluateFigure(
  formula: string,
  evaluation: Evaluation,
  figure: (measure: string) => Figure,
): Figure {
  const value = evaluateFormula(formula, evaluation, (reads) =>
    Object.fromEntries(reads.map(([name]) => [name!, figure(name!)])),
  )
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** The groups of an axis as a tree: what lies below each, by its value. */
interface Place {
  below: Map<unknown, { key: GroupKey; place: Place }>
}

function newPlace(): Place {
  return { below: new Map() }
}

function findPlace(root: Place, keys: readonly GroupKey[]): Place | undefined {
  return keys.reduce<Place | undefined>((at, key) => at?.below.get(valueOf(key))?.place, root)
}

function reachPlace(root: Place, keys: readonly GroupKey[]): Place {
  return keys.reduce((at, key) => {
    const value = valueOf(key)
    const found = at.below.get(value) ?? { key, place: newPlace() }
    at.below.set(value, found)
    return found.place
  }, root)
}

/** A group has no others but one. */
const OTHERS = Symbol('others')

function valueOf(key: GroupKey): unknown {
  return 'others' in key ? OTHERS : key.value
}
