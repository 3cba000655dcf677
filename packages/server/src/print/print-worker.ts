import { createPrinter } from '@paperwright/runtime/pdf'
import { serveThread, tellError } from '../threads/serve-thread.ts'
import { openBatchFile, type BatchFile } from './batch-file.ts'
import { composeJob } from './compose-job.ts'
import type { PrintJob } from './print-job.ts'
import type { BatchFormat, BatchSheet } from './print-batch.ts'

/** Runs in a thread of its own: sets and paints sheets, so that printing never holds up a request. */
const printer = createPrinter({ author: 'Paperwright' })

/** One at a time; each is answered, but that a batch is dropped. */
export type PrintRequest =
  | { kind: 'print'; job: PrintJob }
  | { kind: 'add'; batch: number; as: BatchFormat; sheets: readonly BatchSheet[] }
  | { kind: 'finish'; batch: number }
  | { kind: 'drop'; batch: number }

/** The sheet, or the next piece of the batch's file; or which sheet of a batch cannot be printed. */
export type PrintAnswer = { bytes: Uint8Array } | { sheet: string; fault: string }

const files = new Map<number, BatchFile>()

await serveThread<PrintRequest, PrintAnswer>((request) => {
  if (request.kind !== 'drop') return work(request)
  files.delete(request.batch)
  return undefined
})

async function work(request: Exclude<PrintRequest, { kind: 'drop' }>): Promise<PrintAnswer> {
  if (request.kind === 'print') return { bytes: await printer.print(await composeJob(request.job)) }
  const { batch } = request
  if (request.kind === 'add') return addSheets(request)
  const file = files.get(batch)
  files.delete(batch)
  if (!file) throw new Error('nothing to print: the batch has no sheet')
  file.finish()
  return { bytes: file.read() }
}

async function addSheets({
  batch,
  as,
  sheets,
}: Extract<PrintRequest, { kind: 'add' }>): Promise<PrintAnswer> {
  const file = files.get(batch) ?? openBatchFile(printer, as, new Date())
  files.set(batch, file)
  for (const sheet of sheets) {
    try {
      await file.add(sheet)
    } catch (error) {
      return { sheet: sheet.name, fault: tellError(error) }
    }
  }
  return { bytes: file.read() }
}
