import type { Query, QueryField, QueryPart, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { dropFields } from './drop-fields.ts'
import { ReportEditRefused } from './report-edit-refused.ts'
import { sourceOf } from './sources-of.ts'

/** A part with its joins, or a join; fields that are taken from nothing else leave with it. */
export function removeSource(report: Report, { query, as }: { query: string; as: string }): Report {
  return changeQuery(report, query, (now) => {
    const part = now.from.findIndex((one) => one.as === as)
    if (part >= 0 && now.from.length === 1) throw new ReportEditRefused('lastSource')
    return part >= 0 ? withoutPart(now, part) : withoutJoin(now, as)
  })
}

function withoutPart(query: Query, part: number): Query {
  const fields = mapFields(query, (field) => {
    if (!Array.isArray(field.from)) return field
    const from = field.from.toSpliced(part, 1)
    return { ...field, from: from.length === 1 && from[0] !== null ? from[0]! : from }
  })
  return dropFields({ ...query, from: query.from.toSpliced(part, 1), fields }, isFromNothing)
}

function withoutJoin(query: Query, as: string): Query {
  const from = query.from.map((part): QueryPart => {
    const { joins = [], ...rest } = part
    // What was looked up from it cannot be looked up any more.
    const gone = joinsBehind(joins, as)
    const kept = joins.filter((join) => !gone.has(join.as))
    return kept.length > 0 ? { ...rest, joins: kept } : rest
  })
  const gone = new Set(query.from.flatMap(({ joins = [] }) => [...joinsBehind(joins, as)]))
  const fields = mapFields(query, (field) => {
    const blank = (one: string | null) => (one !== null && gone.has(sourceOf(one)) ? null : one)
    if (Array.isArray(field.from)) return { ...field, from: field.from.map(blank) }
    return field.from !== undefined && gone.has(sourceOf(field.from)) ? { ...field, from: [null] } : field
  })
  return dropFields({ ...query, from, fields }, isFromNothing)
}

function joinsBehind(joins: NonNullable<QueryPart['joins']>, as: string): Set<string> {
  const gone = new Set([as])
  for (const join of joins) {
    if (join.on.some(([before]) => gone.has(sourceOf(before)))) gone.add(join.as)
  }
  return gone
}

function mapFields(query: Query, change: (field: QueryField) => QueryField): Record<string, QueryField> {
  return Object.fromEntries(Object.entries(query.fields).map(([key, field]) => [key, change(field)]))
}

function isFromNothing({ from }: QueryField): boolean {
  return Array.isArray(from) && from.every((one) => one === null)
}
