import { readWorkbook, type ExcelLimits, type ExcelSheet } from '@paperwright/builder/import'
import { decodeText, type Encoding } from './decode-text.ts'
import { MOST_ROWS, type FileTable, type FileTables } from './file-table.ts'
import { readCsv } from './read-csv.ts'

/** What the server takes, with room for the heads and for what is more, which it refuses with the way out. */
export const TABLE_LIMITS: ExcelLimits = {
  fileMegabytes: 20,
  unpackedMegabytes: 200,
  // Each cell of 10,000 rows and 300 columns, with its value.
  elements: 6_500_000,
  rows: 10_001,
  columns: 300,
}

/** The tables of a CSV or .xlsx file, their first rows with words taken for the heads. Throws `ExcelRefused`. */
export async function readTables(bytes: Uint8Array, encoding?: Encoding): Promise<FileTables> {
  // What an .xlsx or .xls file begins with.
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  if (!isWorkbook) {
    const decoded = decodeText(bytes, encoding)
    const table = toTable('', readCsv(decoded.text))
    const { encoding: taken } = decoded
    if (table.rows.length > MOST_ROWS) return { tables: [], tooLong: table.rows.length, encoding: taken }
    return { tables: [table].filter(hasRows), encoding: taken }
  }
  const sheets = await readWorkbook(bytes, TABLE_LIMITS)
  return { tables: sheets.map((sheet) => toTable(sheet.name, rowsOf(sheet))).filter(hasRows) }
}

function rowsOf({ cells }: ExcelSheet): string[][] {
  const rows: string[][] = []
  for (const { row, column, text, exact } of cells) {
    rows[row] ??= []
    rows[row][column] = exact ?? text
  }
  return Array.from(rows, (row = []) => Array.from(row, (words = '') => words))
}

function toTable(name: string, all: readonly string[][]): FileTable {
  const hasWords = (row: readonly string[]) => row.some((words) => words.trim() !== '')
  const first = all.findIndex(hasWords)
  const heads = (all[first] ?? []).map((words) => words.trim())
  const places = all.flatMap((row, index) => (index > first && hasWords(row) ? [index] : []))
  const width = places.reduce((most, index) => Math.max(most, all[index]!.length), heads.length)
  const fill = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? '')
  return {
    name,
    heads: fill(heads),
    rows: places.map((index) => fill(all[index]!)),
    places: places.map((index) => index + 1),
  }
}

function hasRows({ rows }: FileTable): boolean {
  return rows.length > 0
}
