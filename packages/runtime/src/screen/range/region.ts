import { repeatLists } from '../../form/frame-grid.ts'
import { bindPointer } from '../../form/pointer.ts'
import type { Repeat } from '../../form/sheet.ts'
import type { CellPlace } from '../grid/cell-place.ts'
import type { FrameReader, PlacedField } from '../grid/field-at.ts'
import { isAcross, type AcrossRun, type FramePlan } from '../sheet/frame-plan.ts'

/** A cell of a region, counted from its first. */
export interface Spot {
  row: number
  column: number
}

/** Cells that are marked together: a list, one band of it, or a matrix. */
export interface Region {
  /** The same for the same region of the same frame. */
  key: string
  rows: number
  columns: number
  /** After so many rows the same fields come again; 0 where they never do. */
  period: number
  /** The field there; undefined where none is. */
  fieldAt(spot: Spot): PlacedField | undefined
  placeOf(spot: Spot): CellPlace
  spotOf(place: CellPlace): Spot | undefined
  /** The list whose entries a row belongs to, and which it is. */
  entryOf(spot: Spot): { list: string; index: number } | undefined
}

export interface RegionReader extends FrameReader {
  /** The matrix that a field stands in. */
  matrixOf(pointer: string): string | undefined
  /** The entries that a list has on the sheet, blank ones among them. */
  entriesOf(run: AcrossRun): number
}

/** The region that a cell stands in; undefined where it stands for itself. */
export function regionAt(reader: RegionReader, place: CellPlace): Region | undefined {
  const { plan } = reader
  const { repeat } = plan.grid.rows[place.row] ?? {}
  if (repeat) return repeatRegion(reader, repeat, place)
  const run = plan.across.find(
    ({ list, column }) => place.column >= column && acrossCell(plan, list, place.row) !== undefined,
  )
  return run ? acrossRegion(reader, run) : matrixRegion(reader, place)
}

function repeatRegion(reader: RegionReader, repeat: Repeat, place: CellPlace): Region | undefined {
  const { plan } = reader
  const rows = plan.grid.rows.flatMap((row, at) => (row.repeat === repeat ? [at] : []))
  const cells = rows.map((row) => plan.cellsOf(row).filter(({ cell }) => 'field' in cell))
  const band = cells.flat().find(({ row, column }) => row === place.row && column === place.column)?.band
  if (band === undefined) return undefined
  const own = cells.map((row) => row.filter((at) => at.band === band))
  const columns = sorted(own.flat().map(({ column }) => column))
  const lists = repeatLists(repeat)
  const lines = reader.linesOf(repeat)
  const period = rows.length
  const lineOf = (row: number) => Math.floor(row / period)
  const entryAt = (row: number) => band * lines + lineOf(row)
  return {
    key: `${plan.id} ${rows[0]} ${band}`,
    rows: lines * period,
    columns: columns.length,
    period,
    fieldAt({ row, column }) {
      const cell = own[row % period]?.find((at) => at.column === columns[column])?.cell
      if (!cell || !('field' in cell)) return undefined
      const indexes = new Map(lists.map((list) => [list, entryAt(row)]))
      return { pointer: cell.field, bound: bindPointer(cell.field, indexes) }
    },
    placeOf: ({ row, column }) => ({
      row: rows[row % period]!,
      column: columns[column]!,
      line: lineOf(row),
    }),
    spotOf: ({ row, column, line = 0 }) =>
      spot(rows.indexOf(row) < 0 ? -1 : line * period + rows.indexOf(row), columns.indexOf(column)),
    entryOf: ({ row }) => ({ list: lists[0]!, index: entryAt(row) }),
  }
}

function acrossRegion(reader: RegionReader, run: AcrossRun): Region {
  const { plan } = reader
  const { list, column: first, width } = run
  const entries = reader.entriesOf(run)
  const rows = sorted(
    plan.grid.cells.flatMap(({ cell, row }) =>
      isAcross(cell) && cell.across === list && cell.cells.some((one) => 'field' in one) ? [row] : [],
    ),
  )
  const entryAt = (column: number) => Math.floor(column / width)
  return {
    key: `${plan.id} ${list}`,
    rows: rows.length,
    columns: entries * width,
    period: 0,
    fieldAt({ row, column }) {
      const written = acrossCell(plan, list, rows[row]!)
      let offset = 0
      const cell = written?.cells.find((one) => {
        const isThere = offset === column % width
        offset += one.colSpan ?? 1
        return isThere
      })
      if (!cell || !('field' in cell)) return undefined
      return { pointer: cell.field, bound: bindPointer(cell.field, new Map([[list, entryAt(column)]])) }
    },
    placeOf: ({ row, column }) => ({ row: rows[row]!, column: first + column }),
    spotOf: ({ row, column }) => spot(rows.indexOf(row), column - first),
    entryOf: ({ column }) => ({ list, index: entryAt(column) }),
  }
}

function matrixRegion(reader: RegionReader, place: CellPlace): Region | undefined {
  const { plan, matrixOf } = reader
  const fields = plan.grid.cells.flatMap((at) =>
    'field' in at.cell && !plan.grid.rows[at.row]?.repeat
      ? [{ row: at.row, column: at.column, pointer: at.cell.field }]
      : [],
  )
  const from = fields.find(({ row, column }) => row === place.row && column === place.column)
  const matrix = from && matrixOf(from.pointer)
  if (matrix === undefined) return undefined
  const own = fields.filter(({ pointer }) => matrixOf(pointer) === matrix)
  const rows = sorted(own.map(({ row }) => row))
  const columns = sorted(own.map(({ column }) => column))
  return {
    key: `${plan.id} ${matrix}`,
    rows: rows.length,
    columns: columns.length,
    period: 0,
    fieldAt({ row, column }) {
      const field = own.find((one) => one.row === rows[row] && one.column === columns[column])
      return field && { pointer: field.pointer, bound: field.pointer }
    },
    placeOf: ({ row, column }) => ({ row: rows[row]!, column: columns[column]! }),
    spotOf: ({ row, column }) => spot(rows.indexOf(row), columns.indexOf(column)),
    entryOf: () => undefined,
  }
}

function acrossCell(plan: FramePlan, list: string, row: number) {
  const found = plan.cellsOf(row).find(({ cell }) => isAcross(cell) && cell.across === list)?.cell
  return found && isAcross(found) ? found : undefined
}

function spot(row: number, column: number): Spot | undefined {
  return row < 0 || column < 0 ? undefined : { row, column }
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}
