import { Worker } from 'node:worker_threads'
import { SOURCE_WORKER } from '../program-files.ts'
import { OutOfMemory, OutOfTime } from './thread-ended.ts'

/** What a thread answers: `ready` once, before anything is asked; then to each request. */
export type ThreadAnswer<Answer> = 'ready' | { answer: Answer } | { error: string }

/** A module with field types as a thread is told of it: functions cannot be sent there, addresses can. */
export interface ThreadFieldModule {
  name: string
  url: string
}

/** What a thread starts with. */
export interface ThreadData {
  program: string
  fieldTypes: readonly ThreadFieldModule[]
}

export interface ThreadOptions {
  /** The program of the thread: see `serveThread`. */
  program: URL
  /** How long one request may be worked on; then the thread is ended. */
  seconds: number
  /** Memory that the thread's objects may take. */
  megabytes: number
  /** Modules with field types that the thread takes before anything else. */
  fieldTypes?: readonly ThreadFieldModule[] | undefined
}

interface ThreadEvents {
  /** It can be asked for something. */
  onIdle(): void
  /** It broke down. */
  onFailure(failure: Error): void
}

interface Running<Answer> {
  resolve(answer: Answer): void
  reject(error: Error): void
  limit: NodeJS.Timeout
}

/** A worker thread that does one thing at a time. One that broke down or was ended stays so. */
export class WorkThread<Request, Answer> {
  /** Why it does nothing more. */
  failure: Error | undefined
  isStarting = true
  private readonly worker: Worker
  private readonly seconds: number
  private readonly told: ThreadEvents
  private running: Running<Answer> | undefined

  constructor({ program, seconds, megabytes, fieldTypes = [] }: ThreadOptions, events: ThreadEvents) {
    this.told = events
    this.seconds = seconds
    this.worker = new Worker(program.pathname.endsWith('.ts') ? SOURCE_WORKER : program, {
      workerData: {
        program: program.href,
        fieldTypes: fieldTypes.map(({ name, url }) => ({ name, url })),
      } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    this.worker.on('message', (answer: ThreadAnswer<Answer>) => this.settle(answer))
    this.worker.on('error', (error) => this.breakDown(failureOf(error)))
    this.worker.on('exit', () => this.breakDown(new Error('The thread ended.')))
  }

  get isIdle(): boolean {
    return !this.isStarting && !this.running && !this.failure
  }

  get isBusy(): boolean {
    return this.running !== undefined
  }

  /** Only while it is idle. */
  run(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => this.end(), this.seconds * 1000)
      this.running = { resolve, reject, limit }
      // The process waits for what it was asked, not for a thread that has nothing to do.
      this.worker.ref()
      this.worker.postMessage(request)
    })
  }

  /** Tells it something that it does not answer. */
  tell(request: Request): void {
    if (!this.failure) this.worker.postMessage(request)
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private end() {
    this.breakDown(new OutOfTime(this.seconds))
    void this.stop()
  }

  private settle(answer: ThreadAnswer<Answer>) {
    const { running } = this
    if (this.failure) return
    this.running = undefined
    clearTimeout(running?.limit)
    this.worker.unref()
    if (answer === 'ready') this.isStarting = false
    else if ('answer' in answer) running?.resolve(answer.answer)
    else running?.reject(new Error(answer.error))
    this.told.onIdle()
  }

  private breakDown(error: Error) {
    if (this.failure) return
    this.failure = error
    clearTimeout(this.running?.limit)
    this.running?.reject(error)
    this.running = undefined
    this.told.onFailure(error)
  }
}

function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory ? new OutOfMemory() : error
}
