import type { Grid, GridCell, GridRow } from '../../paper/grid.ts'
import { toPoints } from '../../paper/page-setup.ts'
import type { GridBlock, NoteBlock, PrintedBlock } from '../../paper/printed-block.ts'
import type { TableBlock } from '../definition/report.ts'
import { REPORT_WORDS } from '../result/report-words.ts'
import type { Table } from '../result/result.ts'
import { columnWidths, type ColumnWidth } from './column-widths.ts'
import { fitColumns, type ColumnPart } from './fit-columns.ts'
import { layTable } from './lay-table.ts'
import type { CellMatter, MatterSetting, TableMatter } from './table-matter.ts'
import { tableNotes, unitNote } from './table-notes.ts'

/** A grey that a photocopier keeps, and that leaves figures readable. */
const SHADE = '#d4d4d4'
const LEAST_ROW = toPoints(7)
/** Rows of a report are stretched less than those that are written into. */
const STRETCH = 1.3

export interface TableSetting extends MatterSetting {
  /** The width between the margins, and the sheet's own size of words, in points. */
  width: number
  fontSize: number
}

/** A query's answer as ruled tables: one, or as many as it takes to show all columns. */
export function tableBlocks(table: Table, block: TableBlock, setting: TableSetting): PrintedBlock[] {
  const matter = layTable(table, block, setting)
  const needs = withOwnWidths(columnWidths(matter), block.widths)
  const { fontSize, parts } = fitColumns(matter, needs, { room: setting.width, fontSize: setting.fontSize })
  const unit = unitNote(table, block, setting)
  const notes = tableNotes(table, setting).map((text) => note(text, 'left', false))
  const grids = parts.flatMap((part, index): PrintedBlock[] => {
    const before = index === 0 ? unit : REPORT_WORDS[setting.locale].goesOn
    const grid = gridBlock(matter, part, fontSize)
    return before === undefined ? [grid] : [note(before, 'right', true), grid]
  })
  return [...grids, ...notes]
}

/** Given widths are relative ones: the row heads', then one for all others. Figures get what they need in any case. */
function withOwnWidths(needs: ColumnWidth[], widths: readonly number[] | undefined): ColumnWidth[] {
  if (!widths || widths.length === 0) return needs
  const given = needs.map((_, column) => widths[column] ?? widths.at(-1)!)
  // So wide, in em, that the column which is given the least beyond its need has that.
  const scale = Math.max(...needs.map(({ least }, column) => least / given[column]!))
  return needs.map(({ least }, column) => ({ least, wish: Math.max(least, scale * given[column]!) }))
}

function note(text: string, align: NoteBlock['align'], heads: boolean): NoteBlock {
  return { kind: 'note', text, align, heads }
}

function gridBlock(matter: TableMatter, { columns, widths }: ColumnPart, fontSize: number): GridBlock {
  const placeOf = new Map(columns.map((column, at) => [column, at]))
  const heads = Array.from({ length: matter.headRows }, (_, row) => row)
  const rows = matter.rows.map(({ keepWithNext }, row): GridRow => {
    const head = row < matter.headRows
    return { least: LEAST_ROW, weight: 1, head, keepWithNext, heads: head ? [] : heads }
  })
  const cells = matter.cells.flatMap((cell) => gridCell(cell, placeOf))
  const grid: Omit<Grid, 'block'> = {
    columns: widths,
    rows,
    cells,
    grown: true,
    fontSize,
    together: true,
    stretch: STRETCH,
  }
  return { kind: 'grid', grid }
}

/** The cell over those of its columns that are there. */
function gridCell(cell: CellMatter, placeOf: ReadonlyMap<number, number>): GridCell[] {
  const { row, rowSpan, content, look, diagonal, shaded, flagged } = cell
  let first: number | undefined
  let count = 0
  for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
    const place = placeOf.get(column)
    if (place === undefined) continue
    first ??= place
    count++
  }
  if (first === undefined) return []
  return [
    {
      written: { row, column: cell.column },
      row,
      column: first,
      rowSpan,
      colSpan: count,
      content,
      ...look,
      valign: 'middle',
      vertical: false,
      ...(diagonal && { diagonal }),
      ...(shaded && { shade: SHADE }),
      ...(flagged && { flagged }),
    },
  ]
}
