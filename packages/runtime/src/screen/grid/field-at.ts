import { repeatLists, type FrameCell } from '../../form/frame-grid.ts'
import { bindPointer } from '../../form/pointer.ts'
import type { Cell, Repeat } from '../../form/sheet.ts'
import { isAcross, type FramePlan } from '../sheet/frame-plan.ts'
import type { CellPlace } from './cell-place.ts'

export interface PlacedField {
  pointer: string
  bound: string
}

/** The entry of a list that a cell stands in. */
export interface PlacedEntry {
  list: string
  index: number
}

/** Reads a frame as a spreadsheet, over its lists' entries, those that are not drawn too. */
export interface FrameReader {
  plan: FramePlan
  /** The lines of a repeat as they stand now. */
  linesOf(repeat: Repeat): number
}

/** The field in a cell that lies `down` rows and `right` fields from a place; undefined where none takes a value. */
export function fieldAt(
  reader: FrameReader,
  from: CellPlace,
  down: number,
  right: number,
): PlacedField | undefined {
  const start = cellAt(reader.plan, from.row, from.column)
  if (!start) return undefined
  if (isAcross(start.cell)) return acrossField(reader.plan, start, from, down, right)
  const columns = fieldColumns(reader.plan, from.row, start)
  const column = columns[columns.indexOf(start.column) + right]
  if (column === undefined) return undefined
  const { repeat } = reader.plan.grid.rows[from.row]!
  return repeat
    ? repeatField(reader, start, from, down, column)
    : plainField(cellAt(reader.plan, from.row + down, column), reader.plan)
}

/** The entry that a place belongs to, if it stands in a list. */
export function entryAt(reader: FrameReader, place: CellPlace): PlacedEntry | undefined {
  const at = cellAt(reader.plan, place.row, place.column)
  if (at && isAcross(at.cell))
    return { list: at.cell.across, index: acrossIndex(reader.plan, at, place.column).entry }
  const { repeat } = reader.plan.grid.rows[place.row]!
  const [list] = repeat ? repeatLists(repeat) : []
  if (!repeat || list === undefined) return undefined
  return { list, index: (at?.band ?? 0) * reader.linesOf(repeat) + (place.line ?? 0) }
}

function repeatField(reader: FrameReader, start: FrameCell, from: CellPlace, down: number, column: number) {
  const { plan } = reader
  const { repeat, indexInRepeat } = plan.grid.rows[from.row]!
  const perEntry = repeat!.rows.length
  const sequence = indexInRepeat + down
  const cell = cellAt(plan, from.row - indexInRepeat + (sequence % perEntry), column)
  if (!cell || !('field' in cell.cell)) return undefined
  const entry = start.band * reader.linesOf(repeat!) + (from.line ?? 0) + Math.floor(sequence / perEntry)
  const indexes = new Map(repeatLists(repeat!).map((list) => [list, entry]))
  return { pointer: cell.cell.field, bound: bindPointer(cell.cell.field, indexes) }
}

function plainField(at: FrameCell | undefined, plan: FramePlan): PlacedField | undefined {
  if (!at || plan.grid.rows[at.row]?.repeat || !('field' in at.cell)) return undefined
  return { pointer: at.cell.field, bound: at.cell.field }
}

function acrossField(plan: FramePlan, start: FrameCell, from: CellPlace, down: number, right: number) {
  if (!isAcross(start.cell)) return undefined
  const { across } = start.cell
  const rows = plan.grid.cells.filter(
    ({ cell }) => isAcross(cell) && cell.across === across && hasFields(cell.cells),
  )
  const target = rows[rows.indexOf(start) + down]
  if (!target || !isAcross(target.cell)) return undefined
  const at = acrossIndex(plan, start, from.column)
  const fields = target.cell.cells.filter((cell) => 'field' in cell)
  const sequence = at.inner + right
  const cell = fields[sequence % fields.length]
  if (!cell || !('field' in cell)) return undefined
  const entry = at.entry + Math.floor(sequence / fields.length)
  return { pointer: cell.field, bound: bindPointer(cell.field, new Map([[across, entry]])) }
}

function acrossIndex(plan: FramePlan, at: FrameCell, column: number): { entry: number; inner: number } {
  const run = plan.across.find(({ list }) => isAcross(at.cell) && at.cell.across === list)
  const offset = column - at.column
  const width = run?.width ?? 1
  return { entry: Math.floor(offset / width), inner: offset % width }
}

function hasFields(cells: readonly Cell[]): boolean {
  return cells.some((cell) => 'field' in cell)
}

/** The columns of a row's fields, in the band of the cell that is asked from. */
function fieldColumns(plan: FramePlan, row: number, start: FrameCell): number[] {
  return plan
    .cellsOf(row)
    .filter(({ cell, band }) => 'field' in cell && band === start.band)
    .map(({ column }) => column)
}

/** Columns beyond the sheet's own belong to the list that runs across there. */
function cellAt(plan: FramePlan, row: number, column: number): FrameCell | undefined {
  const cells = plan.grid.cells.filter((at) => at.row <= row && row < at.row + at.rowSpan)
  const covering = cells.find((at) => at.column <= column && column < at.column + at.colSpan)
  return covering ?? cells.find((at) => isAcross(at.cell) && at.row === row)
}
