import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { JsonObject } from '@paperwright/runtime'
import type { OpenDatabase } from '../db/database.ts'
import { JobLine } from './job-line.ts'

/**
 * Work done in the background. Jobs lie in the database: each is run once, by one of the processes that share it, and
 * again where the process that ran it ended in the middle.
 */
export interface JobQueue {
  /** Runs the jobs of this name from now on, one at a time in this process. */
  define(name: string, worker: JobWorker): Promise<void>
  /** Gives back the job's id, which may be chosen: a job whose id is known already is not added again. */
  enqueue(name: string, data: JsonObject, options?: { id?: string }): Promise<string>
  /** The job is not run, or its signal is aborted: at once in this process, within a second or so in others. */
  cancel(name: string, id: string): Promise<void>
  /** Takes no more jobs; those that do not end soon are handed back, to be run again at once elsewhere or after the next start. */
  stop(): Promise<void>
}

export interface JobWorker {
  /**
   * Does the work; may have been begun before, by a process that was killed. Stops when the signal is aborted. What it
   * throws is logged, and the job is run again after a while.
   */
  run(data: JsonObject, context: { id: string; signal: AbortSignal }): Promise<void>
  /** Told of a job that is not tried again, with the last error. */
  giveUp?(data: JsonObject, error: string): Promise<void>
}

export interface QueueOptions {
  /** True where no other process uses the database: what a process that was killed left is run again at once. */
  isAlone?: boolean
  /** Times that a job is tried. */
  attempts?: number
  /** Seconds after which a job is tried again that failed. */
  retrySeconds?: number
  /** Seconds without a sign of life after which the process that runs a job is taken for dead. */
  expireSeconds?: number
  /** Milliseconds between looks for jobs that other processes added. */
  pollMs?: number
  /** Milliseconds that running jobs have to end when the queue stops. */
  graceMs?: number
  log?(message: string): void
}

export const QUEUE_DEFAULTS = {
  isAlone: false,
  attempts: 3,
  retrySeconds: 5,
  expireSeconds: 60,
  pollMs: 1000,
  graceMs: 5000,
  log: () => {},
} satisfies Required<QueueOptions>

/** Milliseconds between removals of jobs that ended long ago. */
const HOUSEKEEPING = 3_600_000
/** pg-boss keeps its own count of tries; ours ends before, and tells the worker. */
const RETRIES = 1000

/** Opens the queue of a database; its tables, in the schema `pgboss`, are brought up to date first. */
export async function openQueue(database: OpenDatabase, given: QueueOptions = {}): Promise<JobQueue> {
  const options = { ...QUEUE_DEFAULTS, ...given }
  // Its own timers stay off: what we let it do, and when, is below.
  const boss = new PgBoss({
    db: { executeSql: (text, values?: unknown[]) => database.execute(text, values) },
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
  })
  const report = (error: unknown) => options.log(`Jobs: ${error instanceof Error ? error.message : error}`)
  boss.on('error', report)
  // Tables are made and taken on here; two servers that start at one moment would wait for each other for ever.
  await database.exclusively(async () => {
    await boss.start()
    await boss.maintain()
  })
  const lines = new Map<string, JobLine>()
  const known = new Map<string, Promise<void>>()
  const create = async (name: string) => {
    const rules = {
      name,
      retryLimit: RETRIES,
      retryDelay: options.retrySeconds,
      expireInSeconds: options.expireSeconds,
    }
    await boss.createQueue(name, rules)
    await boss.updateQueue(name, rules)
  }
  const requireQueue = (name: string) => {
    const creating = known.get(name) ?? database.exclusively(() => create(name))
    known.set(name, creating)
    // What failed once, as while the database is away, is tried again.
    creating.catch(() => known.delete(name))
    return creating
  }
  const expiring = setInterval(() => boss.expire().catch(report), options.expireSeconds * 250)
  const housekeeping = setInterval(() => boss.maintain().catch(report), HOUSEKEEPING)
  return {
    async define(name, worker) {
      await requireQueue(name)
      const line = new JobLine({ boss, database, name, worker, options })
      lines.set(name, line)
      await line.start()
    },
    async enqueue(name, data, { id = randomUUID() } = {}) {
      await requireQueue(name)
      await boss.send(name, data, { id })
      lines.get(name)?.wake()
      return id
    },
    async cancel(name, id) {
      await boss.cancel(name, id)
      lines.get(name)?.cancel(id)
    },
    async stop() {
      clearInterval(expiring)
      clearInterval(housekeeping)
      await Promise.all([...lines.values()].map((line) => line.stop()))
      await boss.stop({ graceful: false }).catch(report)
    },
  }
}
