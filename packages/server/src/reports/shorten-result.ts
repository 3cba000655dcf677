import type { ReportResult, Table } from '@paperwright/runtime/report'

/** A result with so many rows of each table at most: for looking at, not for paper. */
export function shortenResult(result: ReportResult, rows: number): ReportResult {
  const tables = Object.entries(result.tables).map(([key, table]) => [key, shorten(table, rows)] as const)
  return { ...result, tables: Object.fromEntries(tables) }
}

function shorten(table: Table, rows: number): Table {
  if (table.kind === 'list')
    return { ...table, rows: table.rows.slice(0, rows), records: table.records.slice(0, rows) }
  return { ...table, rows: table.rows.slice(0, rows), cells: table.cells.slice(0, rows) }
}
