import { Worker } from 'node:worker_threads'
import type { PrintJob } from './print-job.ts'
import type { WorkerAnswer } from './print-worker.ts'

/** Prints sheets to PDF. */
export interface SheetPrinter {
  print(job: PrintJob): Promise<Uint8Array>
  /** Lets running jobs end, then stops. */
  close(): Promise<void>
}

interface Waiting {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/** A printer in a worker thread, started with the first job (or `warm`); a thread that breaks down is replaced. */
export class ThreadPrinter implements SheetPrinter {
  private worker: Worker | undefined
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private isClosed = false

  print(job: PrintJob): Promise<Uint8Array> {
    if (this.isClosed) return Promise.reject(new Error('The printer is closed.'))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.warm().postMessage({ id, job })
    })
  }

  /** Starts the thread, so that the first sheet need not wait for it. */
  warm(): Worker {
    if (this.worker) return this.worker
    // The thread runs from source, as the server does.
    const worker = new Worker(new URL('./start-worker.mjs', import.meta.url))
    worker.unref()
    worker.on('message', (answer: WorkerAnswer) => this.settle(answer))
    worker.on('error', (error) =>
      this.breakDown(worker, error instanceof Error ? error : new Error(String(error))),
    )
    worker.on('exit', () => this.breakDown(worker, new Error('The printing thread ended.')))
    this.worker = worker
    return worker
  }

  async close(): Promise<void> {
    this.isClosed = true
    while (this.waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await this.worker?.terminate()
  }

  private settle(answer: WorkerAnswer) {
    const job = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    if ('bytes' in answer) job?.resolve(answer.bytes)
    else job?.reject(new Error(answer.error))
  }

  private breakDown(worker: Worker, error: Error) {
    if (this.worker !== worker) return
    this.worker = undefined
    for (const job of this.waiting.values()) job.reject(error)
    this.waiting.clear()
  }
}
