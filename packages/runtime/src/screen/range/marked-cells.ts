import { placeOfElement, type CellPlace } from '../grid/cell-place.ts'
import type { FrameReader } from '../grid/field-at.ts'
import { gridOf } from '../grid/grid-of.ts'
import { firstInput } from '../grid/move-focus.ts'
import { countShown } from '../restrictions/count-shown.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { extentOf, isOneCell, spotsOf, type Range } from './range.ts'
import { regionAt, type Region, type RegionReader, type Spot } from './region.ts'

/** A range on the screen. */
export interface Marked extends Range {
  table: HTMLTableElement
}

/** The cell of a region that an element stands in. */
export interface CellAt {
  table: HTMLTableElement
  region: Region
  spot: Spot
}

export function cellOf(scope: ScreenScope, element: Element): CellAt | undefined {
  const table = element.closest('table')
  const frame = table && scope.frames.get(table)
  const place = placeOfElement(element)
  const region = frame && place && regionAt(regionReader(scope, frame), place)
  const spot = region?.spotOf(place!)
  const isWithin = region && spot && spot.row < region.rows && spot.column < region.columns
  return isWithin ? { table: table!, region, spot } : undefined
}

function regionReader(scope: ScreenScope, frame: FrameReader): RegionReader {
  return {
    ...frame,
    matrixOf: (pointer) => gridOf(scope, pointer),
    entriesOf: (run) => Math.max(run.room, ...frame.plan.across.map(({ list }) => countShown(scope, list))),
  }
}

/** The drawn cell at a spot; undefined where its row is not drawn. */
export function drawnCell(table: HTMLTableElement, region: Region, spot: Spot): HTMLElement | undefined {
  return table.querySelector<HTMLElement>(selectorOf(region.placeOf(spot))) ?? undefined
}

export function inputAt(
  { table, region }: Pick<Marked, 'table' | 'region'>,
  spot: Spot,
): HTMLElement | undefined {
  const cell = drawnCell(table, region, spot)
  return (cell && firstInput(cell)) ?? undefined
}

function selectorOf({ row, column, line }: CellPlace): string {
  const lines = line === undefined ? '' : `[data-line="${line}"]`
  return `tr[data-row="${row}"]${lines} > [data-column="${column}"]`
}

/** Draws a range on the cells that are there, for eyes and for who listens. One cell alone is marked by its focus. */
export function paintMarks(marked: Marked | undefined, before: HTMLTableElement | undefined) {
  for (const cell of before?.querySelectorAll<HTMLElement>('[data-marked]') ?? []) {
    delete cell.dataset['marked']
    cell.removeAttribute('aria-selected')
  }
  if (!marked || isOneCell(marked)) return
  const extent = extentOf(marked)
  for (const spot of spotsOf(extent).flat()) {
    const cell = drawnCell(marked.table, marked.region, spot)
    if (!cell) continue
    const edges = [
      ...(spot.row === extent.top ? ['top'] : []),
      ...(spot.row === extent.bottom ? ['bottom'] : []),
      ...(spot.column === extent.left ? ['left'] : []),
      ...(spot.column === extent.right ? ['right'] : []),
    ]
    cell.dataset['marked'] = edges.join(' ')
    cell.setAttribute('aria-selected', 'true')
  }
}
