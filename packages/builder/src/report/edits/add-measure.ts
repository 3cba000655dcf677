import type { Measure, Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import { insertItem } from './insert-item.ts'

/** A figure more: how many rows there are, or one computed of the other measures in every cell and total. */
export function addMeasure(report: Report, { query, measure }: { query: string; measure: Measure }): Report {
  return changeQuery(report, query, (now) => insertItem(now, { area: 'measures', item: { measure } }))
}
