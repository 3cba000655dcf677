import { readdirSync } from 'node:fs'
import type { Report } from '../../packages/runtime/src/report/definition/report.ts'
import { library, readJson } from './library.ts'

/** A report of the seed library, by the name of its file. */
export interface LibraryReport {
  id: string
  report: Report
}

const ENDING = '.report.json'

/** Every report below `schemas/reports/`. */
export const reportLibrary: readonly LibraryReport[] = readdirSync(
  new URL('../../schemas/reports/', import.meta.url),
)
  .filter((file) => file.endsWith(ENDING))
  .sort()
  .map((file) => ({
    id: file.slice(0, -ENDING.length),
    report: readJson(`reports/${file}`) as Report,
  }))

/** A form of the seed library by its id. */
export function findLibraryForm(id: string) {
  return library.find((one) => one.id === id)?.form
}
