import type { JobQueue } from '../jobs/queue.ts'
import type { Services } from '../services.ts'

/** The name of the jobs that print batches. */
export const BATCH_JOB = 'print-batch'

/** Where batches wait for their turn. */
export type BatchLine = Pick<JobQueue, 'enqueue' | 'cancel'>

/** What the verbs of batches work with, beside whoever asks. */
export interface BatchServices extends Services {
  line: BatchLine
}

/** For a server that prints no batches itself: they wait until one starts that does. */
export const noLine: BatchLine = {
  enqueue: (_name, _data, { id = '' } = {}) => Promise.resolve(id),
  cancel: () => Promise.resolve(),
}
