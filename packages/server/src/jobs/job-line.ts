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
type TellEnd = (run: JobRun) => Promise<unknown>

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
    // It did not hear: whoever takes it up need not wait until it expires. Does the database not hear either, it expires.
    if (this.running) await handBack(database, this.running.run).catch((error) => this.report(error))
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const job = await this.fetch()
      if (job) await this.runJob(job)
      else if (!this.isStopping) await this.pause.wait(this.input.options.pollMs)
    }
  }

  /** Undefined also where the database is away: jobs go on when it is back. */
  private async fetch(): Promise<Job | undefined> {
    const { boss, name } = this.input
    try {
      const [job] = await boss.fetch<JsonObject>(name, { includeMetadata: true })
      return job
    } catch (error) {
      this.report(error)
      return undefined
    }
  }

  private async runJob(job: Job): Promise<void> {
    const { database, name } = this.input
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
      else await this.tellEnd(run, await this.attempt(job, control.signal))
    } catch (error) {
      // The database did not hear how it ended: the job expires and is tried again.
      this.report(error)
    } finally {
      clearInterval(beat)
      this.running = undefined
    }
  }

  /** How the run ended, as what tells the queue of it. */
  private async attempt(job: Job, signal: AbortSignal): Promise<TellEnd> {
    const { boss, name, worker, options } = this.input
    try {
      if (job.retryCount < options.attempts) await worker.run(job.data, { id: job.id, signal })
      else await worker.giveUp?.(job.data, lastError(job))
    } catch (error) {
      if (!signal.aborted) {
        this.report(error)
        return () => boss.fail(name, job.id, { message: messageOf(error) })
      }
      // A job that was cancelled has ended already.
      return (run) => (this.isStopping ? handBack(this.input.database, run) : Promise.resolve())
    }
    return () => boss.complete(name, job.id)
  }

  /** Again and again while the database is away, so that a job need not be run twice; unless it was given to someone else. */
  private async tellEnd(run: JobRun, tell: TellEnd): Promise<void> {
    for (;;) {
      try {
        if (await keepAlive(this.input.database, run)) await tell(run)
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

/** What was written down of the last run that failed. */
function lastError({ output }: Job): string {
  const { message } = (output ?? {}) as { message?: string }
  return message ?? 'The process that ran the job ended.'
}
