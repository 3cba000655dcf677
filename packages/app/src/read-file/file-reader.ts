/** The worker that reads files: what a file asks of its reader holds no page, and it can be ended. */
import {
  cellAddress,
  ExcelRefused,
  guessForm,
  limits,
  readWorkbook,
  type ExcelSheet,
} from '@paperwright/builder/import'
import type { FileAnswer, FileRequest, GuessedSheet } from './read-in-worker.ts'
import { readTables, TABLE_LIMITS } from './read-tables.ts'

const MEGABYTE = 1024 * 1024

addEventListener('message', ({ data }: MessageEvent<FileRequest>) => void answer(data).then(postMessage))

async function answer(request: FileRequest): Promise<FileAnswer> {
  try {
    const { file } = request
    const { fileMegabytes } = request.as === 'tables' ? TABLE_LIMITS : limits
    if (file.size > fileMegabytes * MEGABYTE)
      throw new ExcelRefused('fileTooLarge', { megabytes: fileMegabytes })
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (request.as === 'tables') return { read: await readTables(bytes, request.encoding) }
    return { read: (await readWorkbook(bytes)).map(toForm) }
  } catch (error) {
    if (error instanceof ExcelRefused) return { refused: { code: error.code, params: error.params } }
    return { failure: String(error) }
  }
}

function toForm(sheet: ExcelSheet): GuessedSheet {
  const { form, guesses } = guessForm(sheet, { id: 'new-form' })
  const told = guesses.map((guess) => ({ ...guess, address: cellAddress(guess.where) }))
  return { name: sheet.name, form, guesses: told }
}
