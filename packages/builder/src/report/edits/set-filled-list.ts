import type { FilledForm, FilledList, Report } from '@paperwright/runtime'
import { withoutBlanks } from './without-blanks.ts'

/** Which rows a list of the form that is filled in gets; without any it stays blank. */
export function setFilledList(
  report: Report,
  { pointer, list }: { pointer: string; list: FilledList | undefined },
): Report {
  if (!report.fills) return report
  const { [pointer]: _, ...others } = report.fills.lists ?? {}
  const lists = list ? { ...report.fills.lists, [pointer]: list } : others
  const isBlank = Object.keys(lists).length === 0
  return {
    ...report,
    fills: withoutBlanks<FilledForm>({ ...report.fills, lists: isBlank ? undefined : lists }),
  }
}
