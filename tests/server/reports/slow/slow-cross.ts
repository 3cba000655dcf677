import type { ResolvedQuery } from '@paperwright/runtime/kit'
import type { CrossShape, Group, GroupKey, Measure } from '@paperwright/runtime/report'
import { slowHeads, type SlowHead } from './slow-axis.ts'
import {
  evaluateWith,
  grandFigures,
  slowFigures,
  type Measuring,
  type SlowFigure,
  type SlowFigures,
} from './slow-figures.ts'
import type { SlowRow } from './slow-rows.ts'
import { shiftSpanOf } from './slow-spans.ts'

export interface SlowCross {
  rows: SlowHead[]
  columns: SlowHead[]
  cells: SlowFigure[][][]
  totals: SlowFigures
}

type Given = Measuring['given']

export function slowCross(
  cross: CrossShape,
  { fields, query }: ResolvedQuery,
  { rows: all, given }: { rows: readonly SlowRow[]; given: Given },
): SlowCross {
  const measuring: Measuring = { measures: cross.measures, fields, query, given }
  const totals = grandFigures(all, measuring)
  const every = slowHeads({ groups: cross.rows ?? [], total: cross.totals?.rows }, all, measuring)
  const columns = slowHeads({ groups: cross.columns ?? [], total: cross.totals?.columns }, all, measuring)
  const rows = keptRows(every, cross, measuring)
  const figures = rows.map((row) => columns.map((column) => cellFigures(row, column, { all, measuring })))
  const shown = Object.entries(cross.measures).filter(([, { hidden }]) => !hidden)
  const place: Place = { cross, measuring, all, every, rows, columns, figures, totals }
  return {
    rows,
    columns,
    cells: rows.map((_, row) =>
      columns.map((_, column) =>
        shown.map(([key, measure]) => showFigure({ key, measure, row, column }, place)),
      ),
    ),
    totals,
  }
}

interface Place {
  cross: CrossShape
  measuring: Measuring
  all: readonly SlowRow[]
  /** Rows that are left out at last, too. */
  every: SlowHead[]
  rows: SlowHead[]
  columns: SlowHead[]
  figures: SlowFigures[][]
  totals: SlowFigures
}

interface Asked {
  key: string
  measure: Measure
  row: number
  column: number
}

/** The grand total alone counts what is not there. */
function cellFigures(
  row: SlowHead,
  column: SlowHead,
  { all, measuring }: { all: readonly SlowRow[]; measuring: Measuring },
): SlowFigures {
  const inColumn = new Set(column.rows)
  const rows = row.rows.filter((one) => inColumn.has(one))
  const isGrand = row.keys.length === 0 && column.keys.length === 0
  return isGrand && all.length === 0 ? grandFigures(rows, measuring) : slowFigures(rows, measuring)
}

/** Without those rows of the innermost groups that `keep` does not keep, and what sums up none. */
function keptRows(heads: SlowHead[], { keep }: CrossShape, measuring: Measuring): SlowHead[] {
  if (keep === undefined) return heads
  const isKept = ({ rows }: SlowHead) => {
    const figures = slowFigures(rows, measuring)
    return evaluateWith(keep, (key) => figures[key] ?? null) === true
  }
  const kept = heads.filter((head) => head.role === 'group' && isKept(head))
  return heads.filter(
    (head) =>
      kept.includes(head) ||
      head.role === 'total' ||
      (head.role === 'subtotal' && kept.some((one) => isIn(one, head))),
  )
}

function isIn(inner: SlowHead, outer: SlowHead): boolean {
  return outer.keys.every((key, index) => isSame(key, inner.keys[index]))
}

function isSame(one: GroupKey | undefined, other: GroupKey | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function showFigure({ key, measure, row, column }: Asked, place: Place): SlowFigure {
  const { rows, columns, figures, totals, all, measuring } = place
  const figure = figures[row]![column]![key]!
  switch (measure.show) {
    case undefined:
      return figure
    case 'share':
      return share(figure, totals[key]!)
    case 'share-of-row':
      return share(figure, slowFigures(rows[row]!.rows, measuring)[key]!)
    case 'share-of-column':
      return share(figure, slowFigures(columns[column]!.rows, measuring)[key]!)
    case 'difference':
    case 'growth': {
      const before = figureBefore({ key, measure, row, column }, place)
      if (figure === null || before === null) return null
      const difference = Number(figure) - Number(before)
      if (measure.show === 'difference') return difference
      return before === 0 ? null : (difference / Number(before)) * 100
    }
    case 'running':
    case 'rank':
      return all.length === 0 ? null : alongSiblings({ key, measure, row, column }, place)
  }
}

function share(figure: SlowFigure, base: SlowFigure): SlowFigure {
  if (figure === null || base === null || base === 0) return null
  return (Number(figure) / Number(base)) * 100
}

/** The figure in the same place, one span earlier. */
function figureBefore(
  { key, row, column }: Asked,
  { cross, measuring, every, columns, rows, all }: Place,
): SlowFigure {
  const { rows: down = [], columns: across = [] } = cross
  const moved = (head: SlowHead, groups: readonly Group[], heads: readonly SlowHead[]) => {
    const at = groups.findIndex((group) => isOfSpans(group, measuring))
    if (at < 0) return head
    const key = head.keys[at]
    if (!key || 'others' in key || key.value === null) return undefined
    const before: GroupKey = { value: shiftSpanOf(String(key.value), -1) }
    const keys = head.keys.map((one, index) => (index === at ? before : one))
    return heads.find(
      (one) =>
        one.role === head.role &&
        one.keys.length === keys.length &&
        keys.every((one_, i) => groups[i]!.beside || isSame(one_, one.keys[i])),
    )
  }
  const [movedRow, movedColumn] = [moved(rows[row]!, down, every), moved(columns[column]!, across, columns)]
  if (!movedRow || !movedColumn) return null
  return cellFigures(movedRow, movedColumn, { all, measuring })[key]!
}

function isOfSpans({ field: key, bucket, beside }: Group, { fields }: Measuring): boolean {
  const field = fields.get(key)!
  return (
    !beside &&
    field.kind === 'moment' &&
    (typeof bucket === 'string' || field.schema?.['x-field'] === 'month')
  )
}

/** Down the rows with the same groups around, or across where there are no row groups. */
function alongSiblings(
  { key, measure, row, column }: Asked,
  { cross, rows, columns, figures }: Place,
): SlowFigure {
  const isDown = (cross.rows ?? []).length > 0
  const [heads, at] = isDown ? [rows, row] : [columns, column]
  const own = heads[at]!
  if (own.role !== 'group' || own.keys.length === 0) return null
  const grouping = (isDown ? cross.rows! : (cross.columns ?? [])).filter(({ beside }) => !beside)
  const around = own.keys.slice(0, grouping.length - 1)
  const siblings = [...heads.entries()].filter(
    ([, { role, keys }]) => role === 'group' && around.every((one, index) => isSame(one, keys[index])),
  )
  const figureAt = (index: number) =>
    (isDown ? figures[index]![column]![key] : figures[row]![index]![key]) as number | null
  if (measure.show === 'rank') {
    const figure = figureAt(at)
    if (figure === null) return null
    return siblings.filter(([index]) => (figureAt(index) ?? -Infinity) > figure).length + 1
  }
  const soFar = siblings
    .filter(([index]) => index <= at)
    .map(([index]) => figureAt(index))
    .filter((one) => one !== null)
  return soFar.length === 0 ? null : soFar.reduce((sum, one) => sum + one, 0)
}
