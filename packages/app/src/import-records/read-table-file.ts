import type { Locale } from '@paperwright/runtime'
import type { Encoding } from '../read-file/decode-text.ts'
import { MOST_ROWS, type FileTables } from '../read-file/file-table.ts'
import { FileRefused, readFileTables } from '../read-file/read-in-worker.ts'

export interface TableFile extends FileTables {
  name: string
}

/** The largest file that is read; its reader has the same. */
const MOST_MEGABYTES = 20
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
  if (file.size > MOST_MEGABYTES * MEGABYTE) throw new FileRefused(tooLarge(MOST_MEGABYTES))
  const read = await readFileTables(file, locale, encoding)
  if (read.tooLong !== undefined) throw new FileRefused(tooLong(read.tooLong, MOST_ROWS))
  return { name: file.name, ...read }
}
