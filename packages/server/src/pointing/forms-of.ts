import { EVERY_FORM } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'

/** The ids of the forms that a report's queries read, `EVERY_FORM` among them. */
export function formsOf({ queries }: Report): string[] {
  const sources = Object.values(queries).flatMap(({ from }) =>
    from.flatMap((part) => [part, ...(part.joins ?? [])]),
  )
  return [...new Set(sources.map(({ form }) => form))]
}

/** The forms that a report points to: those that it reads, and the one that it fills in. */
export function formsNamedBy(report: Report): string[] {
  const filled = report.fills ? [report.fills.form] : []
  return [...new Set([...formsOf(report), ...filled])].filter((id) => id !== EVERY_FORM)
}
