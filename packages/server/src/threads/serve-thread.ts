import { parentPort } from 'node:worker_threads'
import type { ThreadAnswer } from './work-thread.ts'

/** The program of a worker thread: answers each request in turn. `work` gives undefined where nothing is to be answered. */
export function serveThread<Request, Answer>(work: (request: Request) => Promise<Answer> | undefined): void {
  const answer = (message: ThreadAnswer<Answer>) => parentPort?.postMessage(message)
  parentPort?.on('message', (request: Request) => {
    work(request)
      ?.then((done) => answer({ answer: done }))
      .catch((error: unknown) => answer({ error: tellError(error) }))
  })
  answer('ready')
}

export function tellError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
