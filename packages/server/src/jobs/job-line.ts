import type { JobRun, JobStore } from './job-store.ts'
import { Pause } from './pause.ts'
import type { JobWorker, QueueOptions } from './queue.ts'

/** Milliseconds between signs of life, which also tell that a job was cancelled elsewhere. */
const BEAT = 1000

interface LineInput {
  store: JobStore
  name: string
  worker: JobWorker
  options: Required<QueueOptions>
}

type TellEnd = () => Promise<unknown>

/** The jobs of one name in this process, one after the other. */
export class JobLine {
  private readonly input: LineInput
  private readonly pause = new Pause()
  private running: { run: JobRun; control: AbortController } | undefined
  private isStopping = false
  private ended: Promise<void> | undefined

  constructor(input: LineInput) {
    this.input = input
  }

  async start(): Promise<void> {
    const { store, name, options } = this.input
    if (options.isAlone) await store.takeOver(name)
    this.ended = this.work()
  }

  /** There is a new job. */
  wake(): void {
    this.pause.end()
  }

  cancel(id: string): void {
    if (this.running?.run.id === id) this.running.control.abort(new Error('The job was cancelled.'))
  }

  async stop(): Promise<void> {
    const { store, options } = this.input
    this.isStopping = true
    this.pause.end()
    const { running } = this
    running?.control.abort(new Error('The server stops.'))
    const grace = new Pause()
    await Promise.race([this.ended, grace.wait(options.graceMs)])
    grace.end()
    // It did not hear: whoever takes it up need not wait until it expires. Does the database not hear either, it expires.
    if (this.running) await store.handBack(this.running.run).catch((error) => this.report(error))
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const run = await this.begin()
      if (run) await this.runJob(run)
      else if (!this.isStopping) await this.pause.wait(this.input.options.pollMs)
    }
  }

  /** Undefined also where the database is away: jobs go on when it is back. */
  private async begin(): Promise<JobRun | undefined> {
    const { store, name, options } = this.input
    try {
      return await store.begin(name, options)
    } catch (error) {
      this.report(error)
      return undefined
    }
  }

  private async runJob(run: JobRun): Promise<void> {
    const { store } = this.input
    const control = new AbortController()
    this.running = { run, control }
    const beat = setInterval(() => {
      store.keepAlive(run).then(
        (isOurs) => isOurs || control.abort(new Error('The job was cancelled.')),
        (error: unknown) => this.report(error),
      )
    }, BEAT)
    try {
      if (this.isStopping) await store.handBack(run)
      else await this.tellEnd(await this.attempt(run, control.signal))
    } catch (error) {
      // The database did not hear how it ended: the job expires and is tried again.
      this.report(error)
    } finally {
      clearInterval(beat)
      this.running = undefined
    }
  }

  /** How the run ended, as what tells the queue of it. */
  private async attempt(run: JobRun, signal: AbortSignal): Promise<TellEnd> {
    const { store, worker, options } = this.input
    const { id, data, tries, error: last } = run
    try {
      if (tries <= options.attempts) await worker.run(data, { id, signal })
      else await worker.giveUp?.(data, last ?? 'The process that ran the job ended.')
    } catch (error) {
      if (!signal.aborted) {
        this.report(error)
        return () => store.fail(run, { error: messageOf(error), retrySeconds: options.retrySeconds })
      }
      // A job that was cancelled has ended already.
      return () => (this.isStopping ? store.handBack(run) : Promise.resolve())
    }
    return () => store.complete(run)
  }

  /** Again and again while the database is away, so that a job need not be run twice; of one given to someone else nothing is told. */
  private async tellEnd(tell: TellEnd): Promise<void> {
    for (;;) {
      try {
        await tell()
        return
      } catch (error) {
        if (this.isStopping) throw error
        this.report(error)
        await this.pause.wait(this.input.options.pollMs)
      }
    }
  }

  private report(error: unknown) {
    this.input.options.log(`Job ${this.input.name}: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
