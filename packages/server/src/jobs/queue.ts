import { randomUUID } from 'node:crypto'
import type { JsonObject } from '@paperwright/runtime'
import type { OpenDatabase } from '../db/database.ts'
import { JobLine } from './job-line.ts'
import { ADDED, JobStore } from './job-store.ts'

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
  /** Milliseconds between looks for jobs that are due again, or whose process died; of those that are added one hears. */
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
  pollMs: 5000,
  graceMs: 5000,
  log: () => {},
} satisfies Required<QueueOptions>

/** Milliseconds between removals of jobs that ended long ago. */
const HOUSEKEEPING = 3_600_000

/** Opens the queue of a database. */
export async function openQueue(
  { db, listen }: Pick<OpenDatabase, 'db' | 'listen'>,
  given: QueueOptions = {},
): Promise<JobQueue> {
  const options = { ...QUEUE_DEFAULTS, ...given }
  const store = new JobStore(db)
  const report = (error: unknown) => options.log(`Jobs: ${error instanceof Error ? error.message : error}`)
  const lines = new Map<string, JobLine>()
  const unlisten = listen(ADDED, (added) => {
    for (const [name, line] of lines) if (added === undefined || added === name) line.wake()
  })
  await store.forgetEnded()
  const housekeeping = setInterval(() => void store.forgetEnded().catch(report), HOUSEKEEPING)
  return {
    async define(name, worker) {
      const line = new JobLine({ store, name, worker, options })
      lines.set(name, line)
      await line.start()
    },
    async enqueue(name, data, { id = randomUUID() } = {}) {
      await store.add(name, id, data)
      lines.get(name)?.wake()
      return id
    },
    async cancel(name, id) {
      await store.cancel(name, id)
      lines.get(name)?.cancel(id)
    },
    async stop() {
      unlisten()
      clearInterval(housekeeping)
      await Promise.all([...lines.values()].map((line) => line.stop()))
    },
  }
}
