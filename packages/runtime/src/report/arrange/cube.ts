import type { CrossShape } from '../query.ts'
import type { GroupKey } from '../result.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import type { Figure, RawCell } from './raw-cell.ts'

/** The figures of a cross table by their place. */
export interface Cube {
  /** Null where no row belongs to the place. Formulas are computed there and kept. */
  figure(rows: readonly GroupKey[], columns: readonly GroupKey[], measure: string): Figure
  /** Which groups there are below others, on an axis, in no order. */
  below(axis: Axis, keys: readonly GroupKey[]): readonly GroupKey[]
}

export type Axis = 'rows' | 'columns'

export function openCube({ measures }: CrossShape, cells: readonly RawCell[]): Cube {
  const byPlace = new Map(cells.map((cell) => [placeOf(cell.rows, cell.columns), { ...cell.figures }]))
  const groups = { rows: groupsBelow(cells, 'rows'), columns: groupsBelow(cells, 'columns') }
  const figure = (figures: Record<string, Figure>, key: string): Figure => {
    const known = figures[key]
    if (known !== undefined) return known
    const formula = measures[key]?.formula
    return (figures[key] =
      formula === undefined ? null : evaluateFigure(formula, (name) => figure(figures, name)))
  }
  return {
    figure(rows, columns, measure) {
      const figures = byPlace.get(placeOf(rows, columns))
      return figures ? figure(figures, measure) : null
    },
    below: (axis, keys) => groups[axis].get(JSON.stringify(keys)) ?? [],
  }
}

/** A FEEL formula over measures; what is no number and no text is blank. */
export function evaluateFigure(formula: string, figure: (measure: string) => Figure): Figure {
  const parsed = parseFormula(formula)
  if (isFault(parsed)) return null
  const names = new Set(parsed.reads.map(([name]) => name!))
  const value = parsed.evaluate(Object.fromEntries([...names].map((name) => [name, figure(name)])))
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function placeOf(rows: readonly GroupKey[], columns: readonly GroupKey[]): string {
  return JSON.stringify([rows, columns])
}

function groupsBelow(cells: readonly RawCell[], axis: Axis): Map<string, GroupKey[]> {
  const seen = new Set<string>()
  const below = new Map<string, GroupKey[]>()
  for (const { [axis]: keys } of cells) {
    const place = JSON.stringify(keys)
    if (keys.length === 0 || seen.has(place)) continue
    seen.add(place)
    const around = JSON.stringify(keys.slice(0, -1))
    const found = below.get(around) ?? []
    below.set(around, found)
    found.push(keys.at(-1)!)
  }
  return below
}
