import { parentPort, workerData } from 'node:worker_threads'
import { addFieldModule } from '@paperwright/runtime'
import type { ThreadAnswer, ThreadData } from './work-thread.ts'

/**
 * The program of a worker thread: takes the field types that the process was given, then answers each request in turn.
 * `work` gives undefined where nothing is to be answered.
 */
export async function serveThread<Request, Answer>(
  work: (request: Request) => Promise<Answer> | undefined,
): Promise<void> {
  for (const { name, url } of (workerData as ThreadData).fieldTypes)
    addFieldModule(await import(/* @vite-ignore */ url), name)
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
