import { parentPort } from 'node:worker_threads'
import { composeSheet } from '@paperwright/runtime'
import { createPrinter } from '@paperwright/runtime/pdf'
import type { PrintJob } from './print-job.ts'

/** Runs in a thread of its own: sets and paints sheets, so that printing never holds up a request. */
const printer = createPrinter({ author: 'Paperwright' })

export type WorkerRequest = { id: number; job: PrintJob }
export type WorkerAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string }

parentPort?.on('message', ({ id, job }: WorkerRequest) => {
  print(job)
    .then((bytes) => parentPort?.postMessage({ id, bytes } satisfies WorkerAnswer))
    .catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      parentPort?.postMessage({ id, error: message } satisfies WorkerAnswer)
    })
})

async function print({ form, record, locale }: PrintJob): Promise<Uint8Array> {
  return printer.print(composeSheet({ form, ...(record && { record }), locale }))
}
