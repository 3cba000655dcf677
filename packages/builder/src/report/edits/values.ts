import type { Report, ReportValue } from '@paperwright/runtime/report'
import { newKey } from './new-key.ts'
import { newTitle } from './new-title.ts'

/** A figure for the words on the sheet. */
export function addValue(report: Report, value: ReportValue): Report {
  const key = newKey('value1', Object.keys(report.values ?? {}))
  const titles = Object.values(report.values ?? {}).map(({ title }) => title)
  const named = { ...value, title: newTitle(value.title, titles) }
  return { ...report, values: { ...report.values, [key]: named } }
}
