import type { PrintJob } from './print-job.ts'

/** Sheets that become one file. */
export interface PrintBatch {
  sheets: AsyncIterable<BatchSheet>
  /** One PDF of all sheets, or a ZIP with a PDF for each. */
  as: BatchFormat
}

export type BatchFormat = 'pdf' | 'zip'

/** A sheet of a batch. */
export interface BatchSheet {
  job: PrintJob
  /** What its file in a ZIP is called, without ending; made fit for every system, and different from the others. */
  name: string
}

export interface BatchOptions {
  /** Told how many sheets are printed by now, after 20 of them at the latest. The next ones wait for it. */
  onProgress?(done: number): void | Promise<void>
  signal?: AbortSignal
}
