import type { CheckedTable } from '../api/exchange.ts'
import type { FileTable } from '../read-file/file-table.ts'
import { columnLetters } from './column-letters.ts'
import { csvFile } from './csv-file.ts'
import type { ImportWords } from './import-words.ts'

/** What is wrong with a table, as a file to be worked through. */
export function problemFile({ problems }: CheckedTable, table: FileTable, words: ImportWords): Blob {
  return csvFile([
    [words.row, words.place, words.content, words.problem],
    ...problems.map(({ row, column, message }) => [
      table.places[row] ?? row + 2,
      column === null ? words.wholeRow : `${columnLetters(column)} ${table.heads[column] ?? ''}`.trim(),
      column === null ? '' : String(table.rows[row]?.[column] ?? ''),
      message,
    ]),
  ])
}
