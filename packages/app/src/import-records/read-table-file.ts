import type { ExcelLimits, ExcelSheet } from '@paperwright/builder/excel'
import type { Locale } from '@paperwright/runtime'
import type { TableCell } from '../api/exchange.ts'
import { decodeText, type Encoding } from './decode-text.ts'
import { readCsv } from './read-csv.ts'

/** A table as its file has it. */
export interface FileTable {
  /** The sheet's name; empty for a CSV. */
  name: string
  heads: string[]
  rows: TableCell[][]
  /** The row of the file, from 1, in which each row stands. */
  places: number[]
}

export interface TableFile {
  name: string
  tables: FileTable[]
  /** Of a CSV: how its text was taken. */
  encoding?: Encoding
}

/** Why a file is not read, in the reader's words, or `empty`: no row beneath the heads. */
export class FileRefused extends Error {
  override name = 'FileRefused'
}

/** What the server takes, with room for the heads and for what is more, which it refuses with the way out. */
const LIMITS: ExcelLimits = { fileMegabytes: 20, unpackedMegabytes: 200, rows: 10_001, columns: 300 }
/** What the server takes at once. */
const MOST_ROWS = 5000
const MEGABYTE = 1024 * 1024

/** The tables of a CSV or .xlsx file, their first rows with words taken for the heads. Throws `FileRefused`. */
export async function readTableFile(
  file: File,
  {
    locale,
    encoding,
    tooLarge,
    tooLong,
  }: {
    locale: Locale
    encoding?: Encoding | undefined
    tooLarge(megabytes: number): string
    /** Said of a CSV with more rows than the server takes at once. */
    tooLong(rows: number, most: number): string
  },
): Promise<TableFile> {
  if (file.size > LIMITS.fileMegabytes * MEGABYTE) throw new FileRefused(tooLarge(LIMITS.fileMegabytes))
  const bytes = new Uint8Array(await file.arrayBuffer())
  // What an .xlsx or .xls file begins with.
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  if (!isWorkbook) {
    const decoded = decodeText(bytes, encoding)
    const table = toTable('', readCsv(decoded.text))
    if (table.rows.length > MOST_ROWS) throw new FileRefused(tooLong(table.rows.length, MOST_ROWS))
    return { name: file.name, tables: [table].filter(hasRows), encoding: decoded.encoding }
  }
  const reader = await import('@paperwright/builder/excel')
  try {
    const sheets = await reader.readWorkbook(bytes, LIMITS)
    return {
      name: file.name,
      tables: sheets.map((sheet) => toTable(sheet.name, rowsOf(sheet))).filter(hasRows),
    }
  } catch (error) {
    if (error instanceof reader.ExcelRefused) throw new FileRefused(reader.wordExcelRefusal(error, locale))
    throw error
  }
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
