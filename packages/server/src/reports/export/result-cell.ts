import { getFieldType, type Json } from '@paperwright/runtime'
import { wordValue, type WordSetting } from '@paperwright/runtime/kit'
import type { ResultColumn } from '@paperwright/runtime/report'
import { BLANK, cellsOf, momentCell, textCell, type Cell } from '../../exchange/export/cell.ts'

/** A value of a result as a cell: figures and moments as such, everything else as it is worded. */
export function resultCell(column: ResultColumn, setting: WordSetting): (value: Json | undefined) => Cell {
  const { schema } = column
  const type = schema && getFieldType(String(schema['x-field'] ?? ''))
  if (schema && type && column.bucket === undefined && !column.isNamed)
    return cellsOf({ schema, type, context: { schema, ...setting } })
  const format = numberFormat(column)
  return (value) => {
    if (value === undefined || value === null || value === '') return BLANK
    const text = wordValue(value, column, setting)
    if (typeof value === 'number' && column.kind === 'number')
      return { text: text.replaceAll(',', ''), figure: { value, format } }
    return column.kind === 'moment' ? momentCell(text) : textCell(text)
  }
}

/** What a column's values come to, as a cell: a figure, also where one value by itself has words. */
export function totalCell(column: ResultColumn, setting: WordSetting): (total: Json | undefined) => Cell {
  const { schema, ...figures } = column
  const type = schema && getFieldType(String(schema['x-field'] ?? ''))
  return resultCell(type?.wordsNumbers ? figures : column, setting)
}

/** How a spreadsheet shows a column's figures: `#,##0.00`, and `%` behind per cents, which are kept as 12.5. */
function numberFormat({ decimals, unit, title }: ResultColumn): string {
  const digits =
    decimals === undefined ? '#,##0.##' : decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return unit === '%' && !title.includes('%') ? `${digits}"%"` : digits
}
