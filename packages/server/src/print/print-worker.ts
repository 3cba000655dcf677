import { parentPort } from 'node:worker_threads'
import { createPrinter } from '@paperwright/runtime/pdf'
import { openBatchFile, type BatchFile } from './batch-file.ts'
import { composeJob } from './compose-job.ts'
import type { PrintJob } from './print-job.ts'
import type { BatchFormat, BatchSheet } from './print-batch.ts'
import { SheetFault } from './sheet-fault.ts'

/** Runs in a thread of its own: sets and paints sheets, so that printing never holds up a request. */
const printer = createPrinter({ author: 'Paperwright' })

/** One at a time; each is answered, but that a batch is dropped. */
export type WorkerRequest =
  | { kind: 'print'; job: PrintJob }
  | { kind: 'add'; batch: number; as: BatchFormat; sheets: readonly BatchSheet[] }
  | { kind: 'finish'; batch: number }
  | { kind: 'drop'; batch: number }

/** `ready` once, before anything is asked; then the sheet, or the next piece of the batch's file. */
export type WorkerAnswer =
  | 'ready'
  | { bytes: Uint8Array }
  | { error: string; /** The name of the sheet of a batch that cannot be printed. */ sheet?: string }

const files = new Map<number, BatchFile>()

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.kind === 'drop') {
    files.delete(request.batch)
    return
  }
  work(request)
    .then((bytes) => answer({ bytes }))
    .catch((error: unknown) =>
      answer(
        error instanceof SheetFault
          ? { error: tellError(error.cause), sheet: error.sheet }
          : { error: tellError(error) },
      ),
    )
})
answer('ready')

function answer(message: WorkerAnswer) {
  parentPort?.postMessage(message)
}

function tellError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function work(request: Exclude<WorkerRequest, { kind: 'drop' }>): Promise<Uint8Array> {
  if (request.kind === 'print') return printer.print(await composeJob(request.job))
  const { batch } = request
  if (request.kind === 'add') return addSheets(request)
  const file = files.get(batch)
  files.delete(batch)
  if (!file) throw new Error('nothing to print: the batch has no sheet')
  file.finish()
  return file.read()
}

async function addSheets({
  batch,
  as,
  sheets,
}: Extract<WorkerRequest, { kind: 'add' }>): Promise<Uint8Array> {
  const file = files.get(batch) ?? openBatchFile(printer, as, new Date())
  files.set(batch, file)
  for (const sheet of sheets)
    await file.add(sheet).catch((cause: unknown) => {
      throw new SheetFault(sheet.name, { cause })
    })
  return file.read()
}
