import { getFieldType } from '../../fields/registry.ts'
import type { Json } from '../../form/json-schema.ts'
import type { TableBlock } from '../definition/report.ts'
import { REPORT_WORDS } from '../result/report-words.ts'
import type { ListTable, ResultColumn } from '../result/result.ts'
import { columnTitle, fieldSchema, withDecimals, wordTotal, wordValue } from '../result/word-value.ts'
import { markerOf } from './mark-cells.ts'
import {
  cellAt,
  HEAD,
  LABEL,
  type CellLook,
  type CellMatter,
  type MatterSetting,
  type TableMatter,
} from './table-matter.ts'

/** Rows one by one under a row of heads. */
export function listMatter(table: ListTable, block: TableBlock, setting: MatterSetting): TableMatter {
  const { index, atLeast = 0 } = block
  const stubs = index === undefined ? 0 : 1
  const width = stubs + table.columns.length
  const columns = table.columns.map((column, at) =>
    withDecimals(
      column,
      table.rows.map((row) => row[at] ?? null),
    ),
  )
  const isEmpty = table.rows.length === 0
  const body = Math.max(table.rows.length, atLeast, isEmpty ? 1 : 0)
  const blankFrom = isEmpty ? 1 : table.rows.length
  const heads = [
    ...(index === undefined ? [] : [setting.word(index)]),
    ...columns.map((column) => columnTitle(column, setting)),
  ]
  const cells: CellMatter[] = heads.map((title, column) => cellAt({ row: 0, column }, title, HEAD))
  if (isEmpty) cells.push(cellAt({ row: 1, column: 0, colSpan: width }, setting.noRows, LABEL))
  pushRows(cells, { ...table, columns }, block, setting)
  for (let row = blankFrom; row < body; row++) {
    for (let column = 0; column < width; column++) cells.push(cellAt({ row: row + 1, column }, '', LABEL))
  }
  if (table.totals)
    cells.push(...totalCells({ columns, totals: table.totals }, { row: body + 1, stubs }, setting))
  const rows = 1 + body + (table.totals ? 1 : 0)
  return {
    columns: heads.map((_, column) => ({
      breaks: column >= stubs && columns[column - stubs]!.kind !== 'number',
    })),
    // What stands first names the row, where the list has to be cut.
    stubs: Math.min(stubs + 1, width),
    headRows: 1,
    rows: Array.from({ length: rows }, (_, row) => ({
      keepWithNext: row === 0 || (table.totals !== undefined && row === body),
    })),
    cells,
  }
}

function pushRows(
  cells: CellMatter[],
  { columns, rows, records }: ListTable,
  { index, marks }: TableBlock,
  setting: MatterSetting,
) {
  const stubs = index === undefined ? 0 : 1
  const looks = columns.map(lookOf)
  const markers = columns.map(({ key }) => markerOf(key, { rows: rows.length, now: setting.now, marks }))
  rows.forEach((values, at) => {
    const row = at + 1
    if (stubs > 0) cells.push(cellAt({ row, column: 0 }, String(row), LABEL))
    columns.forEach((column, across) => {
      const value = values[across] ?? null
      const cell: CellMatter = {
        ...cellAt({ row, column: stubs + across }, wordValue(value, column, setting), looks[across]!),
        ...(records[at] !== undefined && { record: records[at] }),
      }
      cells.push(markers[across]?.(cell, value, byField(columns, values)) ?? cell)
    })
  })
}

function lookOf(column: ResultColumn): CellLook {
  const type = getFieldType(fieldSchema(column)?.['x-field'] ?? '')
  const align = column.kind === 'number' ? 'right' : type?.takesLines ? 'left' : 'center'
  return { role: 'answer', bold: false, align }
}

function byField(columns: readonly ResultColumn[], values: readonly Json[]): Record<string, Json> {
  return Object.fromEntries(columns.map(({ key }, index) => [key, values[index] ?? null]))
}

/** The word for the total stands over all columns before the first that is summed up. */
function totalCells(
  { columns, totals }: { columns: readonly ResultColumn[]; totals: readonly Json[] },
  { row, stubs }: { row: number; stubs: number },
  setting: MatterSetting,
): CellMatter[] {
  const first = totals.findIndex((total) => total !== null)
  const named = stubs + Math.max(0, first === -1 ? columns.length : first)
  const name =
    named === 0 ? [] : [cellAt({ row, column: 0, colSpan: named }, REPORT_WORDS[setting.locale].total, HEAD)]
  return [
    ...name,
    ...columns.slice(named - stubs).map((column, offset) => {
      const total = totals[named - stubs + offset] ?? null
      return cellAt({ row, column: named + offset }, wordTotal(total, column, setting), {
        role: 'answer',
        bold: true,
        align: typeof total === 'number' ? 'right' : 'center',
      })
    }),
  ]
}
