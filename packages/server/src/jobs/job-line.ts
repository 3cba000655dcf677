import type PgBoss from 'pg-boss'
import type { JsonObject } from '@paperwright/runtime'
import type { OpenDatabase } from '../db/database.ts'
import { handBack, keepAlive, takeOver, type JobRun } from './boss-tables.ts'
import { Pause } from './pause.ts'
import type { JobWorker, QueueOptions } from './queue.ts'

/** Milliseconds between signs of life, which also tell that a job was cancelled elsewhere. */
const BEAT = 1000
/** Milliseconds after which a job that was just added is looked for: PGlite's `now()` knows no finer ones. */
const SETTLED = 5

interface LineInput {
  boss: PgBoss
  database: OpenDatabase
  name: string
  worker: JobWorker
  options: Required<QueueOptions>
}

type Job = PgBoss.JobWithMetadata<JsonObject>

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
    const { database, name, options } = this.input
    if (options.isAlone) await takeOver(database, name)
    this.ended = this.work()
  }

  /** There is a new job. */
  wake(): void {
    setTimeout(() => this.pause.end(), SETTLED)
  }

  cancel(id: string): void {
    if (this.running?.run.id === id) this.running.control.abort(new Error('The job was cancelled.'))
  }

  async stop(): Promise<void> {
    const { database, options } = this.input
    this.isStopping = true
    this.pause.end()
    const { running } = this
    running?.control.abort(new Error('The server stops.'))
    const grace = new Pause()
    await Promise.race([this.ended, grace.wait(options.graceMs)])
    grace.end()
    // It did not hear: whoever takes it up need not wait until it expires.
    if (this.running) await handBack(database, this.running.run)
  }

  private async work(): Promise<void> {
    const { boss, name, options } = this.input
    while (!this.isStopping) {
      const [job] = await boss.fetch<JsonObject>(name, { includeMetadata: true })
      if (job) await this.runJob(job)
      else if (!this.isStopping) await this.pause.wait(options.pollMs)
    }
  }

  private async runJob(job: Job): Promise<void> {
    const { database, options, name } = this.input
    const run: JobRun = { name, id: job.id, retryCount: job.retryCount }
    const control = new AbortController()
    this.running = { run, control }
    const beat = setInterval(() => {
      keepAlive(database, run).then(
        (isOurs) => isOurs || control.abort(new Error('The job was cancelled.')),
        (error: unknown) => this.report(error),
      )
    }, BEAT)
    try {
      if (this.isStopping) await handBack(database, run)
      else await this.attempt(job, run, control.signal)
    } catch (error) {
      // The database did not hear how it ended: the job expires and is tried again.
      options.log(`Job ${name} ${job.id}: ${messageOf(error)}`)
    } finally {
      clearInterval(beat)
      this.running = undefined
    }
  }

  private async attempt(job: Job, run: JobRun, signal: AbortSignal): Promise<void> {
    const { boss, database, name, worker, options } = this.input
    try {
      if (job.retryCount < options.attempts) await worker.run(job.data, { id: job.id, signal })
      else await worker.giveUp?.(job.data, lastError(job))
    } catch (error) {
      if (!signal.aborted) {
        this.report(error)
        await boss.fail(name, job.id, { message: messageOf(error) })
      } else if (this.isStopping) await handBack(database, run)
      return
    }
    await boss.complete(name, job.id)
  }

  private report(error: unknown) {
    this.input.options.log(`Job ${this.input.name}: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What was written down of the last run that failed. */
function lastError({ output }: Job): string {
  const { message } = (output ?? {}) as { message?: string }
  return message ?? 'The process that ran the job ended.'
}
