import type { Query, Report } from '@paperwright/runtime'
import { requireQuery } from './require-query.ts'

export function changeQuery(report: Report, key: string, change: (query: Query) => Query): Report {
  const query = requireQuery(report, key)
  const changed = change(query)
  return changed === query ? report : { ...report, queries: { ...report.queries, [key]: changed } }
}
