import type { TableBlock } from '../definition/report.ts'
import type { CrossTable } from '../result/result.ts'

/** How a cross table takes its places: all counts are of the printed table's rows and columns. */
export interface CrossAxes {
  indexColumns: number
  groupColumns: number
  /** Columns that name the rows: running numbers, groups, measures. */
  stubs: number
  /** Columns of figures; at least one, which stays blank without any. */
  leaves: number
  /** Columns of figures under one head, and rows of figures beside one. */
  perColumn: number
  perRow: number
  headRows: number
  /** The last row of heads names the measures. */
  namesMeasures: boolean
  bodyRows: number
  /** Where the table's rows stand; rows that are added to make up the least number stand before the total. */
  rowAt(row: number): number
  /** Where each of the added ones begins. */
  blanks: number[]
}

export function crossAxes(table: CrossTable, { index, measures, atLeast = 0 }: TableBlock): CrossAxes {
  const { rowGroups, columnGroups, rows, columns } = table
  const inRows = measures === 'rows'
  const indexColumns = index === undefined ? 0 : 1
  const perColumn = inRows ? 1 : table.measures.length
  const perRow = inRows ? table.measures.length : 1
  const namesMeasures = !inRows && (table.measures.length > 1 || columnGroups.length === 0)
  const headRows = Math.max(1, columnGroups.length + (namesMeasures ? 1 : 0))
  const hasRows = rowGroups.length === 0 || rows.some(({ role }) => role === 'group')
  const totals = rowGroups.length === 0 ? 0 : trailing(rows, ({ role }) => role === 'total')
  const above = rows.length - totals
  const groups = rows.filter(({ role }) => role === 'group').length
  // A line says that there are no rows, in the place of one.
  const told = hasRows ? 0 : 1
  const blank = Math.max(0, atLeast - groups - told)
  const added = told + blank * perRow
  const firstBlank = headRows + above * perRow + told
  return {
    indexColumns,
    groupColumns: rowGroups.length,
    stubs: indexColumns + rowGroups.length + (inRows ? 1 : 0),
    leaves: Math.max(columns.length, 1) * perColumn,
    perColumn,
    perRow,
    headRows,
    namesMeasures,
    bodyRows: rows.length * perRow + added,
    rowAt: (row) => headRows + row * perRow + (row >= above ? added : 0),
    blanks: Array.from({ length: blank }, (_, offset) => firstBlank + offset * perRow),
  }
}

function trailing<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const last = items.findLastIndex((item) => !holds(item))
  return items.length - 1 - last
}
