import type { Query, QueryField, QueryPart, Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import { dropFields } from './drop-fields.ts'
import { ReportEditRefused } from './report-edit-refused.ts'
import type { SourcePlace } from './place.ts'
import { sourceOf } from './sources-of.ts'
import { isFromNothing, withoutReferences } from './without-references.ts'

/** A part with its joins, or a join; fields that are taken from nothing else leave with it. */
export function removeSource(report: Report, { query, part, as }: SourcePlace): Report {
  return changeQuery(report, query, (now) => {
    if (now.from[part]?.as !== as) return withoutJoin(now, part, as)
    if (now.from.length === 1) throw new ReportEditRefused('lastSource')
    return withoutPart(now, part)
  })
}

function withoutPart(query: Query, part: number): Query {
  const fields = Object.entries(query.fields).map(([key, field]): [string, QueryField] => {
    if (!Array.isArray(field.from)) return [key, field]
    const from = field.from.toSpliced(part, 1)
    return [key, { ...field, from: from.length === 1 && from[0] !== null ? from[0]! : from }]
  })
  const from = query.from.toSpliced(part, 1)
  return dropFields({ ...query, from, fields: Object.fromEntries(fields) }, isFromNothing)
}

function withoutJoin(query: Query, at: number, as: string): Query {
  const { joins = [], ...rest } = query.from[at]!
  const gone = joinsBehind(joins, as)
  const kept = joins.filter((join) => !gone.has(join.as))
  const part: QueryPart = kept.length > 0 ? { ...rest, joins: kept } : rest
  return withoutReferences({ ...query, from: query.from.with(at, part) }, at, (reference) =>
    gone.has(sourceOf(reference)),
  )
}

/** What was looked up from it cannot be looked up any more. */
function joinsBehind(joins: NonNullable<QueryPart['joins']>, as: string): Set<string> {
  const gone = new Set([as])
  for (const join of joins) {
    if (join.on.some(([before]) => gone.has(sourceOf(before)))) gone.add(join.as)
  }
  return gone
}
