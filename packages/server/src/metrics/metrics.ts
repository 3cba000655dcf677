import type { EndedRequest } from '../http/observe-requests.ts'

/** One sheet that someone waits for, or many as one file. */
export type PrintKind = 'sheet' | 'batch'

/** Told of what is counted for the operator. */
export interface Metrics {
  requestEnded(request: EndedRequest): void
  /** New records have their numbers. */
  submissionsStored(count: number): void
  printStarted(kind: PrintKind): void
  sheetsPrinted(count: number): void
  /** Whether it came to an end or not. */
  printEnded(kind: PrintKind, seconds: number): void
}

/** Where nobody watches. */
export const noMetrics: Metrics = {
  requestEnded() {},
  submissionsStored() {},
  printStarted() {},
  sheetsPrinted() {},
  printEnded() {},
}
