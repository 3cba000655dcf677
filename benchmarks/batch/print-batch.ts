/** Prints one batch in a process of its own: `tsx print-batch.ts pdf|zip SHEETS` tells how it went as JSON. */
import { fileURLToPath } from 'node:url'
import type { BatchFormat, BatchSheet } from '../../packages/server/src/print/print-batch.ts'
import { ThreadPrinter } from '../../packages/server/src/print/sheet-printer.ts'
import { complaintSheet } from '../pdf/documents.ts'

export interface BatchMeasure {
  seconds: number
  bytes: number
  /** Megabytes of the whole process, threads and all. */
  peak: number
  /** The most sheets that were printed without progress being told. */
  told: number
  /** Single sheets printed meanwhile, and how many milliseconds they took. */
  singles: number
  median: number
  longest: number
}

async function measure(as: BatchFormat, count: number): Promise<BatchMeasure> {
  const { form, record } = complaintSheet()
  const printer = new ThreadPrinter()
  // The server has printed before: its first thread is warm, the one for batches is not.
  await printer.print({ form, record })
  async function* sheets(): AsyncGenerator<BatchSheet> {
    for (let index = 1; index <= count; index++) {
      const number = `TS-2026-${String(index).padStart(6, '0')}`
      yield { job: { form, record: { ...record, acceptanceNo: number } }, name: `${number} ${form.title}` }
    }
  }
  const waits: number[] = []
  const over = new AbortController()
  const someone = (async () => {
    while (!over.signal.aborted) {
      const asked = performance.now()
      await printer.print({ form, record })
      waits.push(performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  const steps: number[] = []
  let done = 0
  let bytes = 0
  const started = performance.now()
  const onProgress = (now: number) => {
    steps.push(now - done)
    done = now
  }
  for await (const piece of printer.printBatch({ sheets: sheets(), as }, { onProgress }))
    bytes += piece.length
  const seconds = (performance.now() - started) / 1000
  over.abort()
  await someone
  await printer.close()
  waits.sort((a, b) => a - b)
  return {
    seconds,
    bytes,
    peak: process.resourceUsage().maxRSS / 1024,
    told: Math.max(...steps),
    singles: waits.length,
    median: waits[Math.floor(waits.length / 2)]!,
    longest: waits.at(-1)!,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , as, count] = process.argv
  process.stdout.write(JSON.stringify(await measure(as as BatchFormat, Number(count))))
}
