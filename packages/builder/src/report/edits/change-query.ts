import type { Query, Report } from '@paperwright/runtime/report'

/** A query that is not there is a fault of the program. */
export function changeQuery(report: Report, key: string, change: (query: Query) => Query): Report {
  const query = Object.hasOwn(report.queries, key) ? report.queries[key] : undefined
  if (!query) throw new Error(`The report has no query ${key}.`)
  const changed = change(query)
  return changed === query ? report : { ...report, queries: { ...report.queries, [key]: changed } }
}
