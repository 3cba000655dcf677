import type {
  Condition,
  CrossShape,
  Group,
  ListShape,
  Measure,
  Query,
  QueryField,
} from '@paperwright/runtime/report'
import { ReportEditRefused } from './report-edit-refused.ts'
import { formulaReads } from './uses-of-field.ts'

/** A query without some fields and all that was done with them; refused where nothing of the query would be left. */
export function dropFields(query: Query, isDropped: (field: QueryField) => boolean): Query {
  const gone = goneWith(query, isDropped)
  if (gone.size === 0) return query
  const fields = Object.fromEntries(Object.entries(query.fields).filter(([key]) => !gone.has(key)))
  if (Object.keys(fields).length === 0) throw new ReportEditRefused('lastField')
  const { where, list, cross, ...rest } = query
  const kept = where && withoutFields(where, gone)
  return {
    ...rest,
    fields,
    ...(kept && kept.length > 0 && { where: kept }),
    ...(list && { list: dropFromList(list, gone) }),
    ...(cross && { cross: dropFromCross(cross, gone) }),
  }
}

/** Computed fields leave with what they read. */
function goneWith({ fields }: Query, isDropped: (field: QueryField) => boolean): Set<string> {
  const gone = new Set(Object.keys(fields).filter((key) => isDropped(fields[key]!)))
  for (let before = -1; before < gone.size;) {
    before = gone.size
    for (const [key, { formula }] of Object.entries(fields)) {
      if (formula !== undefined && [...gone].some((one) => formulaReads(formula, one))) gone.add(key)
    }
  }
  return gone
}

function withoutFields(conditions: readonly Condition[], gone: ReadonlySet<string>): Condition[] {
  return conditions.flatMap((one): Condition[] => {
    if (!('any' in one)) return gone.has(one.field) ? [] : [one]
    const any = withoutFields(one.any, gone)
    return any.length > 0 ? [{ any }] : []
  })
}

function dropFromList(list: ListShape, gone: ReadonlySet<string>): ListShape {
  const fields = list.fields.filter((key) => !gone.has(key))
  if (fields.length === 0) throw new ReportEditRefused('lastColumn')
  return { ...list, fields }
}

function dropFromCross(cross: CrossShape, gone: ReadonlySet<string>): CrossShape {
  const without = (groups: readonly Group[] = []) => groups.filter(({ field }) => !gone.has(field))
  const measures = Object.entries(cross.measures).flatMap(([key, measure]): [string, Measure][] => {
    if (measure.field !== undefined && gone.has(measure.field)) return []
    const where = measure.where && withoutFields(measure.where, gone)
    return [[key, where ? { ...measure, where } : measure]]
  })
  if (measures.length === 0) throw new ReportEditRefused('lastMeasure')
  return {
    ...cross,
    rows: without(cross.rows),
    columns: without(cross.columns),
    measures: Object.fromEntries(measures),
  }
}
