import type { Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { insertItem } from './insert-item.ts'

/** How many rows there are. */
export function addCount(report: Report, { query, title }: { query: string; title: string }): Report {
  return changeQuery(report, query, (now) =>
    insertItem(now, { area: 'measures', item: { measure: { title, of: 'count' } } }),
  )
}
