import type { QueryField, Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import { keysOfQuery } from './keys-of-query.ts'
import { newKey } from './new-key.ts'
import { newTitle } from './new-title.ts'

/** A column that each row computes for itself. */
export function addComputedField(
  report: Report,
  { query, ...field }: { query: string } & Required<Pick<QueryField, 'title' | 'formula' | 'kind'>>,
): Report {
  return changeQuery(report, query, (now) => {
    const titles = Object.values(now.fields).flatMap(({ title }) => title ?? [])
    const named = { ...field, title: newTitle(field.title, titles) }
    return { ...now, fields: { ...now.fields, [newKey('computed', keysOfQuery(now))]: named } }
  })
}
