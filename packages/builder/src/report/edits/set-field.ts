import type { QueryField, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** A field's words, unit and digits, and what a computed one computes. */
export function setField(
  report: Report,
  { query, field, change }: { query: string; field: string; change: Change<QueryField> },
): Report {
  return changeQuery(report, query, (now) => {
    const known = now.fields[field]
    if (!known) return now
    return { ...now, fields: { ...now.fields, [field]: withoutBlanks<QueryField>({ ...known, ...change }) } }
  })
}
