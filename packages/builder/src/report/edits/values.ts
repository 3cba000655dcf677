import type { Report, ReportValue } from '@paperwright/runtime/report'
import { newKey } from './new-key.ts'

/** A figure for the words on the sheet. */
export function addValue(report: Report, value: ReportValue): Report {
  const key = newKey('value1', Object.keys(report.values ?? {}))
  return { ...report, values: { ...report.values, [key]: value } }
}
