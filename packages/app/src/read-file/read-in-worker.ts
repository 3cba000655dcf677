import type { ExcelRefused, Guess } from '@paperwright/builder/import'
import type { Form, Locale } from '@paperwright/runtime'
import type { Encoding } from './decode-text.ts'
import type { FileTables } from './file-table.ts'

/** A sheet of a workbook, guessed into a form. */
export interface GuessedSheet {
  name: string
  form: Form
  guesses: (Guess & { address: string })[]
}

export type FileRequest =
  | { as: 'tables'; file: File; encoding?: Encoding | undefined }
  | { as: 'forms'; file: File }

export type FileAnswer =
  | { read: FileTables | GuessedSheet[] }
  | { refused: Pick<ExcelRefused, 'code' | 'params'> }
  | { failure: string }

/** Why a file is not read, in the reader's words. */
export class FileRefused extends Error {
  override name = 'FileRefused'
}

/** A table of 10,000 rows takes a few seconds on an old machine. */
const MOST_SECONDS = 30

/** The tables of a CSV or .xlsx file. Throws `FileRefused`. */
export const readFileTables = (file: File, locale: Locale, encoding?: Encoding) =>
  readInWorker<FileTables>({ as: 'tables', file, encoding }, locale)

/** The sheets of an .xlsx file as forms. Throws `FileRefused`. */
export const readFileForms = (file: File, locale: Locale) =>
  readInWorker<GuessedSheet[]>({ as: 'forms', file }, locale)

/** Reads beside the page, in a worker of its own that is ended with the answer, or when its time is up. */
async function readInWorker<Read>(request: FileRequest, locale: Locale): Promise<Read> {
  const worker = new Worker(new URL('./file-reader.ts', import.meta.url), { type: 'module' })
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const answer = await new Promise<FileAnswer>((resolve) => {
      const tooSlow = { refused: { code: 'tooSlow' as const, params: { seconds: MOST_SECONDS } } }
      timer = setTimeout(() => resolve(tooSlow), MOST_SECONDS * 1000)
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => resolve(data))
      // Out of memory as well.
      worker.addEventListener('error', ({ message }) => resolve({ failure: message }))
      worker.postMessage(request)
    })
    if ('read' in answer) return answer.read as Read
    if ('failure' in answer) throw new Error(answer.failure)
    const { ExcelRefused, wordExcelRefusal } = await import('@paperwright/builder/import')
    throw new FileRefused(
      wordExcelRefusal(new ExcelRefused(answer.refused.code, answer.refused.params), locale),
    )
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
