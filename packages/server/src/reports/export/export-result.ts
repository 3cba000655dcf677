import type { Locale } from '@paperwright/runtime'
import {
  BYTE_ORDER_MARK,
  csvRows,
  wordGiven,
  wordNotes,
  wordLeftOut,
  wordScope,
  reportWording,
} from '@paperwright/runtime/kit'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { tableNotes } from '@paperwright/runtime/report-paper'
import { BadRequest } from '../../errors.ts'
import { exportTypes } from '../../exchange/export/export-file.ts'
import { textCell } from '../../exchange/export/cell.ts'
import { openWorkbook } from '../../exchange/xlsx/open-workbook.ts'
import { resultSheet, type ResultSheet } from './result-sheet.ts'

export type ResultFormat = 'csv' | 'xlsx'

export interface ResultExport {
  report: Report
  result: ReportResult
  format: ResultFormat
  locale: Locale
  /** Of CSV, which holds one table: the query whose answer it tells. Left out: the first. */
  query?: string
}

/** A result's tables as a file: each a sheet of a workbook, or one of them as CSV. */
export function exportResult({ report, result, format, locale, query }: ResultExport): {
  type: string
  bytes: Uint8Array
} {
  const keys = Object.keys(report.queries).filter((key) => result.tables[key])
  if (query !== undefined && !keys.includes(query)) throw new BadRequest(`The report has no query ${query}.`)
  const setting = reportWording(report, locale, { result })
  const basis = [
    wordGiven(report, result.parameters, { setting }),
    wordScope(result, locale),
    wordLeftOut(result, locale),
    ...wordNotes(report, result, setting),
  ]
  const chosen = query === undefined ? keys : [query]
  const sheets = (format === 'csv' ? chosen.slice(0, 1) : chosen).map((key) => {
    const title = report.queries[key]?.title ?? (keys.length === 1 ? report.title : key)
    const table = result.tables[key]!
    const notes = [...tableNotes(table, setting), ...basis].filter((words) => words !== undefined)
    return resultSheet(table, { title: setting.word(title), setting, notes })
  })
  const bytes = format === 'csv' ? csvBytes(sheets[0]!) : xlsxBytes(sheets)
  return { type: exportTypes[format], bytes }
}

function csvBytes({ columns, rows, notes }: ResultSheet): Uint8Array {
  const text = [
    columns.map(({ head }) => head),
    ...rows.map((row) => row.map((cell) => cell.text)),
    ...notes.map((words) => [words]),
  ]
  return new TextEncoder().encode(BYTE_ORDER_MARK + csvRows(text))
}

function xlsxBytes(sheets: readonly ResultSheet[]): Uint8Array {
  const workbook = openWorkbook(sheets)
  sheets.forEach(({ rows, notes }, index) => {
    for (const row of rows) workbook.addRow(index, row)
    for (const words of notes) workbook.addRow(index, [textCell(words)])
  })
  workbook.close()
  return Buffer.concat(workbook.take())
}
