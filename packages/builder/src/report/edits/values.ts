import type { Report, ReportValue } from '@paperwright/runtime'
import { newKey } from './new-key.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** A figure for the words on the sheet. */
export function addValue(report: Report, value: ReportValue): Report {
  return {
    ...report,
    values: { ...report.values, [newKey('value1', Object.keys(report.values ?? {}))]: value },
  }
}

export function setValue(
  report: Report,
  { key, change }: { key: string; change: Change<ReportValue> },
): Report {
  const value = report.values?.[key]
  if (!value) return report
  const { title = value.title, formula = value.formula, ...others } = change
  return {
    ...report,
    values: { ...report.values, [key]: withoutBlanks<ReportValue>({ ...value, ...others, title, formula }) },
  }
}

export function removeValue(report: Report, key: string): Report {
  const { values = {}, ...rest } = report
  const { [key]: _, ...others } = values
  return Object.keys(others).length > 0 ? { ...rest, values: others } : rest
}
