import type { Query, QueryField } from '../definition/query.ts'
import type { Report } from '../definition/report.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import { isComparison } from '../resolve/resolved-query.ts'
import { compareConditions } from './compare-conditions.ts'
import { compareCross } from './compare-cross.ts'
import { compareParts } from './compare-parts.ts'
import { compareSettings } from './compare-settings.ts'
import { compareSources } from './compare-sources.ts'
import { namesFor, nameBoth, partNamer, type NamesPair } from './query-names.ts'
import type { NamedPart, ReportChange, ReportPart } from './report-change.ts'

export interface QueryPair {
  before: Query
  after: Query
  of: NamedPart
  reports: { before: Report; after: Report }
  form: FindForm
}

/** What is different in a query that both versions have: its sources, fields, conditions and shape. */
export function compareQuery({ before, after, of, reports, form }: QueryPair): ReportChange[] {
  const name = partNamer([reports.before, reports.after], of.title)
  const names = nameBoth(
    { query: before, parameters: reports.before.parameters },
    { query: after, parameters: reports.after.parameters },
    form,
  )
  return [
    ...compareSources({ before, after, form, name: (title) => name('source', title) }),
    ...compareParts({
      before: fieldsToTell(before, after),
      after: fieldsToTell(after, before),
      name: (key, _, side) => name('field', names[side].field(key)),
    }),
    ...compareConditions({ of, before: before.where, after: after.where, names }),
    ...compareShapes({ before, after, of, names, name }),
  ]
}

/** A field that came or went with a column, group, measure or condition is told by that. */
function fieldsToTell(query: Query, other: Query): Map<string, QueryField> {
  const shown = fieldsShown(query)
  return new Map(
    Object.entries(query.fields).filter(([key]) => Object.hasOwn(other.fields, key) || !shown.has(key)),
  )
}

function fieldsShown({ list, cross, where = [] }: Query): ReadonlySet<string> {
  const conditions = where.flatMap((one) => (isComparison(one) ? one : one.any.filter(isComparison)))
  const groups = [...(cross?.rows ?? []), ...(cross?.columns ?? [])]
  const used = [...conditions, ...groups, ...Object.values(cross?.measures ?? {})]
  return new Set([...(list?.fields ?? []), ...used.flatMap(({ field }) => field ?? [])])
}

interface ShapesPair {
  before: Query
  after: Query
  of: NamedPart
  names: NamesPair
  name(part: ReportPart, title: string): NamedPart
}

function compareShapes({ before, after, of, names, name }: ShapesPair): ReportChange[] {
  if (before.cross && after.cross)
    return compareCross({ before: before.cross, after: after.cross, of, names, name })
  if (!before.list || !after.list) return [{ kind: 'shapeChanged', of, after: after.list ? 'list' : 'cross' }]
  return [
    ...compareParts({
      before: columnsOf(before),
      after: columnsOf(after),
      name: (key, _, side) => name('column', namesFor(key, side, names).field(key)),
      ordered: true,
    }),
    ...compareSettings({ before: before.list, after: after.list, of, told: ['fields'] }),
  ]
}

/** What a column shows is told by its field. */
function columnsOf({ list }: Query): Map<string, object> {
  return new Map((list?.fields ?? []).map((key) => [key, {}]))
}
