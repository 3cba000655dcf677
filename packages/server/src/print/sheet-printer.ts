import { availableParallelism } from 'node:os'
import { FairLine } from '../limits/fair-line.ts'
import { OutOfTime, ThreadEnded } from '../threads/thread-ended.ts'
import { PRINT_WORKER } from '../program-files.ts'
import { ThreadPool } from '../threads/thread-pool.ts'
import type { ThreadOptions } from '../threads/work-thread.ts'
import type { BatchOptions, PrintBatch } from './print-batch.ts'
import type { PrintJob } from './print-job.ts'
import type { PrintAnswer, PrintRequest } from './print-worker.ts'
import { SheetFault } from './sheet-fault.ts'
import { takeSheets } from './take-sheets.ts'
import { TooMuchToPrint } from './too-much-to-print.ts'
import { untilAborted } from './until-aborted.ts'

/** Prints sheets to PDF. */
export interface SheetPrinter {
  /** `who` asks for it: people take turns. Refuses with `TooMuchToPrint` what takes too long. */
  print(job: PrintJob, who?: string): Promise<Uint8Array>
  /**
   * Many sheets as one file, given out piece by piece as it grows; printed while it is read. Ends with the signal's
   * reason where that is aborted, and with the error of the sheet that cannot be printed.
   */
  printBatch(batch: PrintBatch, options?: BatchOptions): AsyncIterable<Uint8Array>
  /** Lets running jobs end, then stops. */
  close(): Promise<void>
}

/** Milliseconds that a piece of a batch should take: whoever asks for a sheet meanwhile waits no longer than that. */
const PIECE = 50
/** Sheets of a batch that are printed before progress is told, at most. */
const LARGEST_PIECE = 20

/** Seconds that one sheet, or one piece of a batch, may take; a report of three thousand rows takes a few. */
const LONGEST = 60
/** Megabytes of a thread: a batch's file grows in it. */
const MEMORY = 2048
/** Sheets of one person that wait. */
const MOST_WAITING = 200

/**
 * A printer in worker threads: two where there are two cores or more. Single sheets come before what waits of batches,
 * which keep to one of the threads.
 */
export class ThreadPrinter implements SheetPrinter {
  private readonly pool: ThreadPool<PrintRequest, PrintAnswer>
  private readonly line: FairLine
  private lastBatch = 0

  /** `program`: that of the threads, where it is not the printing worker. */
  constructor({
    threads = Math.min(2, availableParallelism()),
    program = PRINT_WORKER,
    seconds = LONGEST,
    fieldTypes,
  }: { threads?: number } & Partial<Pick<ThreadOptions, 'seconds' | 'program' | 'fieldTypes'>> = {}) {
    this.pool = new ThreadPool({ threads, program, seconds, megabytes: MEMORY, fieldTypes })
    // One more for each thread, so that none takes a piece of a batch while a sheet waits.
    this.line = new FairLine({ atOnce: 2 * threads, each: 2 * threads, waiting: MOST_WAITING })
  }

  async print(job: PrintJob, who = ''): Promise<Uint8Array> {
    try {
      return bytesOf(await this.line.run(who, () => this.pool.run({ kind: 'print', job })))
    } catch (error) {
      throw error instanceof ThreadEnded ? new TooMuchToPrint(error) : error
    }
  }

  async *printBatch(
    { sheets, as }: PrintBatch,
    { onProgress, signal }: BatchOptions = {},
  ): AsyncGenerator<Uint8Array, void> {
    signal?.throwIfAborted()
    const batch = ++this.lastBatch
    const thread = this.pool.thread(-1)
    const run = async (request: PrintRequest) =>
      bytesOf(await untilAborted(this.pool.runOn(thread, request), signal))
    const source = takeSheets(sheets)
    let size = 1
    let done = 0
    try {
      let next = source.take(size)
      for (let piece = await untilAborted(next, signal); piece.length > 0;) {
        const started = performance.now()
        const printing = run({ kind: 'add', batch, as, sheets: piece })
        // The next sheets are read while these are printed.
        next = source.take(size)
        const bytes = await printing.catch((error: unknown) => {
          throw isEndless(error, piece) ? new SheetFault(piece[0]!.name, { cause: error }) : error
        })
        size = pieceSize(piece.length, performance.now() - started)
        if (bytes.length > 0) yield bytes
        done += piece.length
        await onProgress?.(done)
        piece = await untilAborted(next, signal)
      }
      yield await run({ kind: 'finish', batch })
    } finally {
      this.pool.forget((request) => 'batch' in request && request.batch === batch)
      thread.tell({ kind: 'drop', batch })
      source.end()
    }
  }

  /** Starts the first thread, so that the first sheet need not wait for it. */
  warm(): void {
    this.pool.thread(0)
  }

  close(): Promise<void> {
    return this.pool.close()
  }
}

function bytesOf(answer: PrintAnswer): Uint8Array {
  if ('bytes' in answer) return answer.bytes
  throw new SheetFault(answer.sheet, { cause: new Error(answer.fault) })
}

/** Whether the one sheet of a piece took all the time that there is. */
function isEndless(error: unknown, piece: readonly unknown[]): boolean {
  return error instanceof OutOfTime && piece.length === 1
}

/** Sheets that the next piece may have, after one of so many that took so many milliseconds. */
function pieceSize(sheets: number, ms: number): number {
  return Math.max(1, Math.min(LARGEST_PIECE, Math.floor((PIECE * sheets) / ms)))
}
