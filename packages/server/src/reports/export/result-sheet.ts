import { columnTitle, headWorders, REPORT_WORDS, wordSum, type WordSetting } from '@paperwright/runtime/kit'
import type { CrossTable, Head, ListTable, Table } from '@paperwright/runtime/report'
import { textCell, type Cell } from '../../exchange/export/cell.ts'
import { digitsOf, fitWidth } from '../../exchange/export/column-width.ts'
import { resultCell, totalCell } from './result-cell.ts'

/** A table of a result as a plain sheet: one row of heads, then rows. */
export interface ResultSheet {
  title: string
  columns: { head: string; width: number }[]
  rows: Cell[][]
  /** Words below the table, one a row. */
  notes: string[]
}

/** Groups stand in front, repeated in each of their rows; column groups and measures are joined in the heads. */
export function resultSheet(
  table: Table,
  { title, setting, notes }: { title: string; setting: WordSetting; notes: string[] },
): ResultSheet {
  const { heads, rows } = table.kind === 'list' ? listRows(table, setting) : crossRows(table, setting)
  const width = (index: number, head: string) =>
    fitWidth(
      Math.max(digitsOf(head), ...rows.slice(0, MEASURED).map((row) => digitsOf(row[index]?.text ?? ''))),
    )
  return { title, columns: heads.map((head, index) => ({ head, width: width(index, head) })), rows, notes }
}

/** So many rows say how wide a column is. */
const MEASURED = 200

function listRows({ columns, rows, totals }: ListTable, setting: WordSetting) {
  const cells = columns.map((column) => resultCell(column, setting))
  const read = (row: ListTable['rows'][number]) => cells.map((cell, index) => cell(row[index]))
  const sums = totals?.map((total, index) => totalCell(columns[index]!, setting)(total))
  const last = sums ? [named(sums, REPORT_WORDS[setting.locale].total)] : []
  return {
    heads: columns.map((column) => columnTitle(column, setting)),
    rows: [...rows.map(read), ...last],
  }
}

/** A row of totals says so in its first cell, where that is free. */
function named([first, ...others]: Cell[], words: string): Cell[] {
  return [first && first.text !== '' ? first : textCell(words), ...others]
}

function crossRows(
  { rowGroups, columnGroups, measures, rows, columns, cells }: CrossTable,
  setting: WordSetting,
) {
  const wordRow = headWorder(rowGroups, rows, setting)
  const wordColumn = headWorder(columnGroups, columns, setting)
  const isNamed = measures.length > 1 || columnGroups.length === 0
  const figures = measures.map((measure) => resultCell(measure, setting))
  return {
    heads: [
      ...rowGroups.map((group) => columnTitle(group, setting)),
      ...columns.flatMap((head) =>
        measures.map((measure) =>
          [...wordColumn(head), ...(isNamed ? [columnTitle(measure, setting)] : [])]
            .filter((words) => words !== '')
            .join(' / '),
        ),
      ),
    ],
    rows: rows.map((head, row) => [
      ...wordRow(head).map(textCell),
      ...columns.flatMap((_, column) =>
        measures.map((__, measure) => figures[measure]!(cells[row]?.[column]?.[measure])),
      ),
    ]),
  }
}

/** The words of a head, one for each group: its keys, then those of its subtotal or total, then nothing. */
function headWorder(
  groups: CrossTable['rowGroups'],
  heads: readonly Head[],
  setting: WordSetting,
): (head: Head) => string[] {
  const words = headWorders(groups, heads, setting)
  return (head) =>
    groups.map((_, index) => {
      const key = head.keys[index]
      if (key) return words[index]!(key)
      return index > head.keys.length ? '' : wordSum(head, setting)
    })
}
