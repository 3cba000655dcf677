import type { Query, Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'

/** A cross table as a list of what it groups and sums up; a list as a table that counts its rows. */
export function setShape(
  report: Report,
  { query, shape, count }: { query: string; shape: 'list' | 'cross'; count: string },
): Report {
  return changeQuery(report, query, (now) => {
    if (now[shape]) return now
    return shape === 'list' ? asList(now) : asCross(now, count)
  })
}

function asList({ cross, ...query }: Query): Query {
  const shown = [
    ...[...(cross?.rows ?? []), ...(cross?.columns ?? [])].map(({ field }) => field),
    ...Object.values(cross?.measures ?? {}).flatMap(({ field }) => field ?? []),
  ]
  const fields = [...new Set(shown)]
  return { ...query, list: { fields: fields.length > 0 ? fields : [Object.keys(query.fields)[0]!] } }
}

function asCross({ list: _, ...query }: Query, count: string): Query {
  const key = Object.hasOwn(query.fields, 'count') ? 'rowCount' : 'count'
  return {
    ...query,
    cross: { measures: { [key]: { title: count, of: 'count' } }, totals: { rows: true, columns: true } },
  }
}
