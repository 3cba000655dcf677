import type { Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks } from './without-blanks.ts'

export function setQueryTitle(report: Report, { query, title }: { query: string; title: string }): Report {
  return changeQuery(report, query, (now) => withoutBlanks({ ...now, title: title.trim() || undefined }))
}
