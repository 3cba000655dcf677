import type { Report } from '@paperwright/runtime/report'

/** A report of its own that starts as another is; code and number series stay with the other. */
export function copyReport(report: Report, id: string, title: string): Report {
  const { code: _, series: __, ...rest } = structuredClone(report)
  return { ...rest, id, title }
}
