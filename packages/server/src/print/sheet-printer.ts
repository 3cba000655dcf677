import { availableParallelism } from 'node:os'
import type { BatchOptions, PrintBatch } from './print-batch.ts'
import type { PrintJob } from './print-job.ts'
import { PrintThread } from './print-thread.ts'
import type { WorkerRequest } from './print-worker.ts'
import { takeSheets } from './take-sheets.ts'
import { untilAborted } from './until-aborted.ts'

/** Prints sheets to PDF. */
export interface SheetPrinter {
  print(job: PrintJob): Promise<Uint8Array>
  /**
   * Many sheets as one file, given out piece by piece as it grows; printed while it is read. Ends with the signal's
   * reason where that is aborted, and with the error of the sheet that cannot be printed.
   */
  printBatch(batch: PrintBatch, options?: BatchOptions): AsyncIterable<Uint8Array>
  /** Lets running jobs end, then stops. */
  close(): Promise<void>
}

interface Task {
  request: WorkerRequest
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/** A piece of a batch goes where the batch's file is. */
interface Piece extends Task {
  thread: PrintThread
}

/** Milliseconds that a piece of a batch should take: whoever asks for a sheet meanwhile waits no longer than that. */
const PIECE = 50
/** Sheets of a batch that are printed before progress is told, at most. */
const LARGEST_PIECE = 20

/**
 * A printer in worker threads: two where there are two cores or more, each started when it is first needed, and
 * replaced when it breaks down. Single sheets come before what waits of batches, which keep to one of the threads.
 */
export class ThreadPrinter implements SheetPrinter {
  private readonly threads: (PrintThread | undefined)[]
  private readonly script: URL | undefined
  private readonly sheets: Task[] = []
  private pieces: Piece[] = []
  private lastBatch = 0
  private isClosed = false

  /** `script`: the program of the threads, where it is not the printing worker. */
  constructor({
    threads = Math.min(2, availableParallelism()),
    script,
  }: { threads?: number; script?: URL } = {}) {
    this.threads = Array.from({ length: threads })
    this.script = script
  }

  async print(job: PrintJob): Promise<Uint8Array> {
    this.requireOpen()
    return new Promise((resolve, reject) => {
      this.sheets.push({ request: { kind: 'print', job }, resolve, reject })
      this.handOut()
    })
  }

  async *printBatch(
    { sheets, as }: PrintBatch,
    { onProgress, signal }: BatchOptions = {},
  ): AsyncGenerator<Uint8Array, void> {
    this.requireOpen()
    signal?.throwIfAborted()
    const batch = ++this.lastBatch
    const thread = this.threadAt(this.threads.length - 1)
    const run = (request: WorkerRequest) => untilAborted(this.runPiece(thread, request), signal)
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
        const bytes = await printing
        size = pieceSize(piece.length, performance.now() - started)
        if (bytes.length > 0) yield bytes
        done += piece.length
        await onProgress?.(done)
        piece = await untilAborted(next, signal)
      }
      yield await run({ kind: 'finish', batch })
    } finally {
      this.pieces = this.pieces.filter(({ request }) => !('batch' in request) || request.batch !== batch)
      thread.drop(batch)
      source.end()
    }
  }

  /** Starts the first thread, so that the first sheet need not wait for it. */
  warm(): void {
    this.threadAt(0)
  }

  async close(): Promise<void> {
    this.isClosed = true
    const isBusy = () => this.sheets.length > 0 || this.threads.some((thread) => thread?.isBusy)
    while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 20))
    await Promise.all(this.threads.map((thread) => thread?.stop()))
  }

  private runPiece(thread: PrintThread, request: WorkerRequest): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.isClosed || thread.failure) {
        reject(thread.failure ?? new Error(CLOSED))
        return
      }
      this.pieces.push({ thread, request, resolve, reject })
      this.handOut()
    })
  }

  /** Gives every idle thread something to do. */
  private handOut() {
    for (const thread of this.threads) {
      if (!thread?.isIdle) continue
      const task = this.sheets.shift() ?? this.takePiece(thread)
      if (task) thread.run(task.request).then(task.resolve, task.reject)
    }
    // Whoever is ready first takes what waits.
    const missing = this.threads.indexOf(undefined)
    const isStarting = this.threads.some((thread) => thread?.isStarting)
    if (this.sheets.length > 0 && missing >= 0 && !isStarting) this.threadAt(missing)
  }

  private takePiece(thread: PrintThread): Piece | undefined {
    const index = this.pieces.findIndex((piece) => piece.thread === thread)
    return index < 0 ? undefined : this.pieces.splice(index, 1)[0]
  }

  private threadAt(index: number): PrintThread {
    return (this.threads[index] ??= this.startThread(index))
  }

  private startThread(index: number): PrintThread {
    const thread: PrintThread = new PrintThread({
      onIdle: () => this.handOut(),
      onFailure: (failure) => this.replace(thread, index, failure),
      script: this.script,
    })
    return thread
  }

  private replace(thread: PrintThread, index: number, failure: Error) {
    this.threads[index] = undefined
    const lost: Task[] = this.pieces.filter((piece) => piece.thread === thread)
    this.pieces = this.pieces.filter((piece) => piece.thread !== thread)
    // One that never started will not do better when it is started again.
    if (thread.isStarting) lost.push(...this.sheets.splice(0))
    for (const { reject } of lost) reject(failure)
    this.handOut()
  }

  private requireOpen() {
    if (this.isClosed) throw new Error(CLOSED)
  }
}

const CLOSED = 'The printer is closed.'

/** Sheets that the next piece may have, after one of so many that took so many milliseconds. */
function pieceSize(sheets: number, ms: number): number {
  return Math.max(1, Math.min(LARGEST_PIECE, Math.floor((PIECE * sheets) / ms)))
}
