import type { Form } from '@paperwright/runtime'
import { BYTE_ORDER_MARK, csvRows } from '@paperwright/runtime/kit'
import { BadRequest } from '../../errors.ts'
import type { Submission } from '../../submissions/submission.ts'
import { openWorkbook } from '../xlsx/open-workbook.ts'
import { exportTables, type ExportOptions, type ExportTable } from './export-tables.ts'

export type ExportFormat = 'csv' | 'xlsx' | 'json'

export interface ExportFile extends ExportOptions {
  format: ExportFormat
  /** Of CSV, which holds one table: the list whose entries it tells. Left out: the records, their lists as text. */
  list?: string
}

export const exportTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

type Pages = AsyncIterable<readonly Submission[]>

/**
 * Submissions as a file, piece by piece as their pages are read. `form` is the version whose columns the tables have.
 * Lists and columns that there are none of are refused before anything is written.
 */
export function exportFile(form: Form, pages: Pages, file: ExportFile): AsyncGenerator<Uint8Array> {
  switch (file.format) {
    case 'json':
      return encoded(jsonPieces(form, pages))
    case 'csv':
      return encoded(csvPieces(csvTable(form, file), pages))
    case 'xlsx':
      return xlsxPieces(exportTables(form, file), pages)
  }
}

function csvTable(form: Form, { list = '', ...options }: ExportFile): ExportTable {
  const table = exportTables(form, { ...options, joinLists: true }).find((one) => one.list === list)
  if (!table) throw new BadRequest(`There is no list ${list}.`, { list })
  return table
}

async function* csvPieces(table: ExportTable, pages: Pages): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRows([table.columns.map(({ head }) => head)])
  for await (const page of pages) {
    const rows = page.flatMap((submission) => table.rowsOf(submission))
    yield csvRows(rows.map((row) => row.map(({ text }) => text)))
  }
}

async function* jsonPieces(form: Form, pages: Pages): AsyncGenerator<string> {
  const { id } = form['x-form']
  yield `{"form":${JSON.stringify({ id, title: form.title })},"submissions":[`
  let comma = ''
  for await (const page of pages) {
    const submissions = page.map((submission) => JSON.stringify(submission))
    if (submissions.length > 0) yield `${comma}\n${submissions.join(',\n')}`
    comma = ','
  }
  yield '\n]}\n'
}

async function* xlsxPieces(tables: readonly ExportTable[], pages: Pages): AsyncGenerator<Uint8Array> {
  const workbook = openWorkbook(tables)
  for await (const page of pages) {
    for (const submission of page)
      tables.forEach(({ rowsOf }, sheet) => {
        for (const row of rowsOf(submission)) workbook.addRow(sheet, row)
      })
    yield* workbook.take()
  }
  workbook.close()
  yield* workbook.take()
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}
