import { Worker } from 'node:worker_threads'
import { SheetFault } from './sheet-fault.ts'
import type { WorkerAnswer, WorkerRequest } from './print-worker.ts'

interface Running {
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

/** The thread runs from source, as the server does. */
const WORKER = new URL('./start-worker.mjs', import.meta.url)

interface ThreadEvents {
  /** It can be asked for something. */
  onIdle(): void
  /** It broke down. */
  onFailure(failure: Error): void
}

/** A worker thread that prints, one request at a time. One that broke down stays so. */
export class PrintThread {
  /** Why it prints no more. */
  failure: Error | undefined
  isStarting = true
  private readonly worker: Worker
  private readonly told: ThreadEvents
  private running: Running | undefined

  constructor({ script = WORKER, ...events }: ThreadEvents & { script?: URL | undefined }) {
    this.told = events
    this.worker = new Worker(script)
    this.worker.on('message', (answer: WorkerAnswer) => this.settle(answer))
    this.worker.on('error', (error) =>
      this.breakDown(error instanceof Error ? error : new Error(String(error))),
    )
    this.worker.on('exit', () => this.breakDown(new Error('The printing thread ended.')))
  }

  get isIdle(): boolean {
    return !this.isStarting && !this.running && !this.failure
  }

  get isBusy(): boolean {
    return this.running !== undefined
  }

  /** Only while it is idle. */
  run(request: WorkerRequest): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.running = { resolve, reject }
      // The process waits for what it was asked, not for a thread that has nothing to do.
      this.worker.ref()
      this.worker.postMessage(request)
    })
  }

  /** Forgets the batch's file. */
  drop(batch: number): void {
    if (!this.failure) this.worker.postMessage({ kind: 'drop', batch } satisfies WorkerRequest)
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private settle(answer: WorkerAnswer) {
    const { running } = this
    this.running = undefined
    this.worker.unref()
    if (answer === 'ready') this.isStarting = false
    else if ('bytes' in answer) running?.resolve(answer.bytes)
    else running?.reject(errorOf(answer))
    this.told.onIdle()
  }

  private breakDown(error: Error) {
    if (this.failure) return
    this.failure = error
    this.running?.reject(error)
    this.running = undefined
    this.told.onFailure(error)
  }
}

function errorOf({ error, sheet }: Extract<WorkerAnswer, { error: string }>): Error {
  const cause = new Error(error)
  return sheet === undefined ? cause : new SheetFault(sheet, { cause })
}
