import type { Query, Report } from '@paperwright/runtime'

/** A query that is not there is a fault of the program. */
export function requireQuery(report: Report, key: string): Query {
  const query = Object.hasOwn(report.queries, key) ? report.queries[key] : undefined
  if (!query) throw new Error(`The report has no query ${key}.`)
  return query
}
