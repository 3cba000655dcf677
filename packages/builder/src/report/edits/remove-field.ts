import type { Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import { dropFields } from './drop-fields.ts'

/** A field with all chips of it. */
export function removeField(report: Report, { query, field }: { query: string; field: string }): Report {
  return changeQuery(report, query, (now) => dropFields(now, (one) => one === now.fields[field]))
}
