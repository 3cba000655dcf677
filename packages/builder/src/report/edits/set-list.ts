import type { ListShape, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** How a list is sorted, cut off and summed up. */
export function setList(
  report: Report,
  { query, change }: { query: string; change: Change<Omit<ListShape, 'fields'>> },
): Report {
  return changeQuery(report, query, (now) =>
    now.list ? { ...now, list: withoutBlanks<ListShape>({ ...now.list, ...change }) } : now,
  )
}
