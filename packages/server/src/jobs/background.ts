import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describeError } from '../log/describe-error.ts'
import type { Log } from '../log/log.ts'
import type { JobQueue, JobWorker } from './queue.ts'

/** What a server does of itself. Several servers may do so at once. */
export interface BackgroundWork {
  /** As the log names it. */
  name: string
  /** Jobs of this name are run as this says, by one server each. */
  job?: JobWorker & { name: string }
  /** Finds what is due, and does it or has a job for it: when the server has started, and again where `every` is said. */
  look?(context: Look): Promise<unknown>
  /** Milliseconds from the end of one look to the next; what failed is tried again then. */
  every?: number
}

export interface Look {
  queue: Pick<JobQueue, 'enqueue'>
  /** Aborted when the server stops. */
  signal: AbortSignal
}

/** Milliseconds that looks under way have to end: an object store may not answer. */
const GRACE = 10_000

/** Does all of this from now on, until it is stopped. */
export async function serveBackground(
  works: readonly BackgroundWork[],
  { queue, log }: { queue: Pick<JobQueue, 'define' | 'enqueue'>; log: Log },
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const { signal } = stopping
  // All of them wait for it: more than Node takes for a leak.
  setMaxListeners(0, signal)
  for (const { job } of works) if (job) await queue.define(job.name, job)
  const looking = works.map(async ({ name, look, every }) => {
    if (!look) return
    for (;;) {
      await look({ queue, signal }).catch((error: unknown) =>
        log({ level: 'error', msg: 'background', work: name, ...describeError(error) }),
      )
      if (every === undefined) return
      await pause(every, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
    }
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.race([Promise.all(looking), pause(GRACE, undefined, { ref: false })])
    },
  }
}
