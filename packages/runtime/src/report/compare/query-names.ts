import { resultColumn } from '../arrange/result-column.ts'
import type { Group, Query } from '../definition/query.ts'
import type { Parameters, Report } from '../definition/report.ts'
import { resolveQuery } from '../resolve/resolve-query.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import type { ResultColumn } from '../result/result.ts'
import type { NamedPart, ReportPart } from './report-change.ts'

/** What the parts of one query are called: by their own titles, those of the forms' fields, or at last by their keys. */
export interface QueryNames {
  knows(field: string): boolean
  field(key: string): string
  group(group: Group): string
  column(field: string): ResultColumn | undefined
  parameter(key: string): string
}

interface NamedQuery {
  query: Query
  parameters: Parameters | undefined
}

/** Names for both versions of a query. Where one is unsound, its fields are called as in the other. */
export function nameBoth(before: NamedQuery, after: NamedQuery, form: FindForm): NamesPair {
  const [then, now] = [before, after].map(
    ({ query, parameters }) => resolveQuery(query, form, parameters).resolved?.fields,
  )
  return { before: queryNames(before, then ?? now), after: queryNames(after, now ?? then) }
}

function queryNames(
  { query, parameters }: NamedQuery,
  known: ReadonlyMap<string, ResolvedField> | undefined,
): QueryNames {
  const field = (key: string) => query.fields[key]?.title ?? known?.get(key)?.title ?? key
  return {
    knows: (key) => Object.hasOwn(query.fields, key),
    field,
    group: (group) => group.title ?? field(group.field),
    column(key) {
      const found = known?.get(key)
      return found && resultColumn(found)
    },
    parameter: (key) => parameters?.properties[key]?.title ?? key,
  }
}

/** Of the older and the newer version. */
export interface NamesPair {
  before: QueryNames
  after: QueryNames
}

/** The names by which a field is called that stayed, or that only one of the versions has. */
export function namesFor(field: string, side: keyof NamesPair, names: NamesPair): QueryNames {
  return names.after.knows(field) ? names.after : names[side]
}

/** Names parts of a query, and the query where the report has several. */
export function partNamer(
  reports: readonly Report[],
  query: string,
): (part: ReportPart, title: string) => NamedPart {
  const isOne = reports.every(({ queries }) => Object.keys(queries).length <= 1)
  return (part, title) => ({ part, title, ...(!isOne && { query }) })
}
