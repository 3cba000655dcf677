import type { CellMatter, TableMatter } from '@paperwright/runtime/report-paper'

/** A table's cells by the row that they begin in, as HTML has them. */
export function tableRows({ cells, rows, headRows }: TableMatter): {
  heads: CellMatter[][]
  body: CellMatter[][]
} {
  const byRow = rows.map((): CellMatter[] => [])
  for (const cell of cells) byRow[cell.row]?.push(cell)
  for (const row of byRow) row.sort((one, other) => one.column - other.column)
  return { heads: byRow.slice(0, headRows), body: byRow.slice(headRows) }
}
