import type { Cell, FrameBlock, Repeat } from '../form/sheet.ts'
import { entryWidth, placeFrame, repeatLists, type FrameCell, type FrameGrid } from '../form/frame-grid.ts'
import { getBoundValue } from '../form/pointer.ts'
import { requireFieldType } from '../fields/registry.ts'
import { cellMatter, type CellMatter } from './cell-content.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { toPoints } from './page-setup.ts'
import type { NumberedBlock } from './printed-block.ts'
import { enterEntry, requireSchema, scopeValue, type SheetScope } from './sheet-scope.ts'

const LEAST_ROW = 8
const LINES_WEIGHT = 3

/**
 * A frame with its lists laid out for the scope's record. `window` counts the sheets of a list that runs across
 * and holds more entries than the frame has room for: 0 is the first sheet, 1 the one that goes on.
 */
export function expandFrame(
  { block: frame, index: block }: NumberedBlock<FrameBlock>,
  scope: SheetScope,
  window: number,
): Grid {
  const plan = placeFrame(frame)
  const starts = rowStarts(plan, scope)
  const rows: GridRow[] = []
  plan.rows.forEach((_, index) => {
    const { first, count, step } = starts[index]!
    const row = printedRow(plan, index, starts, scope)
    for (let entry = 0; entry < count; entry++) rows[first + entry * step] = row
  })
  const entries = entryScopes(plan, scope)
  const cells = plan.cells.flatMap((placed) => printedCells(placed, plan, starts, entries(placed), window))
  const grown = plan.rows.some(({ repeat }) => repeat !== undefined && hasGrown(repeat, scope))
  return { block, columns: frame.columns, rows, cells, grown }
}

/** How many sheets the frame's lists that run across need. */
export function acrossWindows(frame: FrameBlock, scope: SheetScope): number {
  const needed = placeFrame(frame).cells.map(({ cell }) =>
    'across' in cell ? Math.ceil(listLength(cell.across, scope) / acrossRoom(cell)) : 1,
  )
  return Math.max(1, ...needed)
}

/** For each row as written: where its first printing stands, how many there are, and how far apart. */
interface RowStart {
  first: number
  count: number
  step: number
}

function rowStarts(plan: FrameGrid, scope: SheetScope): RowStart[] {
  const starts: RowStart[] = []
  let next = 0
  plan.rows.forEach(({ repeat, indexInRepeat }) => {
    if (!repeat) starts.push({ first: next++, count: 1, step: 1 })
    else {
      const count = bandLength(repeat, scope) + (printsMore(repeat, scope) ? 1 : 0)
      starts.push({ first: next + indexInRepeat, count, step: repeat.rows.length })
      if (indexInRepeat === repeat.rows.length - 1) next += count * repeat.rows.length
    }
  })
  return starts
}

/** The number of entries printed one under the other. */
function bandLength(repeat: Repeat, scope: SheetScope): number {
  const lengths = repeatLists(repeat).map((list) => listLength(list, scope))
  return Math.ceil(Math.max(repeat.atLeast ?? 1, ...lengths) / (repeat.bands ?? 1))
}

/** "……" says on a blank sheet that the list may go on; on a filled one it would read like an entry. */
function printsMore(repeat: Repeat, scope: SheetScope): boolean {
  return repeat.more !== undefined && scope.record === undefined
}

function hasGrown(repeat: Repeat, scope: SheetScope): boolean {
  return repeatLists(repeat).some((list) => listLength(list, scope) > (repeat.atLeast ?? 1))
}

function listLength(list: string, scope: SheetScope): number {
  const entries = scope.record && getBoundValue(scope.record, list, scope.indexes)
  return Array.isArray(entries) ? entries.length : 0
}

function acrossRoom(cell: { colSpan?: number; cells: Cell[] }): number {
  return Math.max(1, Math.floor((cell.colSpan ?? 1) / entryWidth(cell.cells)))
}

function printedRow(plan: FrameGrid, index: number, starts: RowStart[], scope: SheetScope): GridRow {
  const { row, repeat, indexInRepeat } = plan.rows[index]!
  const long = repeat ? [] : plan.cells.filter((placed) => placed.row === index && takesLines(placed, scope))
  const head = row.head ?? false
  return {
    // The height of the few rows that are printed blank is no wish for the many of a list that has grown.
    least: toPoints(
      repeat && hasGrown(repeat, scope) && !row.exact
        ? Math.min(row.height ?? LEAST_ROW, LEAST_ROW)
        : (row.height ?? LEAST_ROW),
    ),
    weight: long.length > 0 ? LINES_WEIGHT : 1,
    answered: long.length > 0 && long.every(({ cell }) => isAnswered(cell, scope)),
    head,
    ...(row.exact && { exact: true }),
    keepWithNext: head || (repeat !== undefined && indexInRepeat < repeat.rows.length - 1),
    heads: repeat ? headsAbove(plan, index, starts) : [],
  }
}

function takesLines({ cell, rowSpan }: FrameCell, scope: SheetScope): boolean {
  if (rowSpan > 1) return false
  if ('sign' in cell) return cell.part !== 'label'
  if (!('field' in cell)) return false
  return requireFieldType(requireSchema(scope, cell.field)).takesLines ?? false
}

function isAnswered(cell: FrameCell['cell'], scope: SheetScope): boolean {
  return 'field' in cell && (scopeValue(scope, cell.field) ?? '') !== ''
}

function printedCells(
  placed: FrameCell,
  plan: FrameGrid,
  starts: RowStart[],
  scopes: readonly SheetScope[],
  window: number,
): GridCell[] {
  const { row, repeat } = plan.rows[placed.row]!
  const { first, count, step } = starts[placed.row]!
  const lastRow = Math.min(placed.row + placed.rowSpan, plan.rows.length) - 1
  const setting = { inList: repeat !== undefined, inHead: row.head ?? false }
  const last = starts[lastRow]!
  const samePart = repeat !== undefined && plan.rows[lastRow]!.repeat === repeat
  const written = { row: placed.row, column: placed.column }
  const cells: GridCell[] = []
  for (let entry = 0; entry < count; entry++) {
    const inside = scopes[entry]!
    const start = first + entry * step
    const end = samePart ? start + (lastRow - placed.row) : last.first + (last.count - 1) * last.step
    const { column, colSpan } = placed
    const place = { row: start, column, rowSpan: end - start + 1, colSpan, written }
    if (repeat?.more && printsMore(repeat, inside) && entry === count - 1)
      cells.push(moreCell(place, repeat.more, setting, inside))
    else if ('across' in placed.cell) cells.push(...acrossCells(placed.cell, place, inside, setting, window))
    else cells.push(placedCell(place, cellMatter(inside, placed.cell, setting)))
  }
  return cells
}

/** For each cell as written, the scopes of its printings; cells of one row share them. */
function entryScopes(plan: FrameGrid, scope: SheetScope): (placed: FrameCell) => readonly SheetScope[] {
  const known = new Map<string, SheetScope[]>()
  return (placed) => {
    const { repeat, path } = plan.rows[placed.row]!
    if (!repeat) return [scope]
    const key = `${path[0]} ${placed.band}`
    const scopes = known.get(key) ?? enterRepeat(scope, repeat, placed.band)
    known.set(key, scopes)
    return scopes
  }
}

function enterRepeat(scope: SheetScope, repeat: Repeat, band: number): SheetScope[] {
  const length = bandLength(repeat, scope)
  return Array.from({ length: length + 1 }, (_, entry) =>
    repeatLists(repeat).reduce((inner, list) => enterEntry(inner, list, band * length + entry), scope),
  )
}

type Place = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan' | 'written'>

/** The engine copies one object fast, each further one property by property. */
function placedCell({ row, column, rowSpan, colSpan, written }: Place, matter: CellMatter): GridCell {
  return { ...matter, row, column, rowSpan, colSpan, written }
}

function moreCell(
  place: Place,
  more: string,
  setting: { inList: boolean; inHead: boolean },
  scope: SheetScope,
): GridCell {
  return placedCell(place, { ...cellMatter(scope, { text: more }, setting), role: 'answer' })
}

function acrossCells(
  cell: Cell & { across: string; cells: Cell[] },
  place: Place,
  scope: SheetScope,
  setting: { inList: boolean; inHead: boolean },
  window: number,
): GridCell[] {
  const room = acrossRoom(cell)
  const width = entryWidth(cell.cells)
  return Array.from({ length: room }, (_, position) => {
    const inside = enterEntry(scope, cell.across, window * room + position)
    let column = place.column + position * width
    return cell.cells.map((inner): GridCell => {
      const colSpan = inner.colSpan ?? 1
      const at = { ...place, column, colSpan }
      column += colSpan
      if ('across' in inner) throw new Error('An across cell cannot stand in another.')
      return placedCell(at, cellMatter(inside, inner, { ...setting, inList: true }))
    })
  }).flat()
}

/** The head rows that stand directly above a row's repeat. */
function headsAbove(plan: FrameGrid, index: number, starts: RowStart[]): number[] {
  const { repeat } = plan.rows[index]!
  let above = index - 1
  while (above >= 0 && plan.rows[above]!.repeat === repeat) above--
  const heads: number[] = []
  for (; above >= 0 && plan.rows[above]!.row.head && !plan.rows[above]!.repeat; above--) {
    heads.unshift(starts[above]!.first)
  }
  return heads
}
