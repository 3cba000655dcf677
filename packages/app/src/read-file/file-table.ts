import type { TableCell } from '../api/exchange.ts'
import type { Encoding } from './decode-text.ts'

/** Rows that the server takes at once. */
export const MOST_ROWS = 5000

/** A table as its file has it. */
export interface FileTable {
  /** The sheet's name; empty for a CSV. */
  name: string
  heads: string[]
  rows: TableCell[][]
  /** The row of the file, from 1, in which each row stands. */
  places: number[]
}

export interface FileTables {
  tables: FileTable[]
  /** The rows of a CSV that has more than the server takes at once; its table is left out. */
  tooLong?: number
  /** Of a CSV: how its text was taken. */
  encoding?: Encoding
}
