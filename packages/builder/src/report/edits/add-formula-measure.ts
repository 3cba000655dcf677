import type { Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { insertItem } from './insert-item.ts'

/** A figure computed of the other measures, in every cell and total. */
export function addFormulaMeasure(
  report: Report,
  { query, title, formula }: { query: string; title: string; formula: string },
): Report {
  return changeQuery(report, query, (now) =>
    insertItem(now, { area: 'measures', item: { measure: { title, formula } } }),
  )
}
