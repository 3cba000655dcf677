import type { Report } from '@paperwright/runtime'
import { withoutBlanks, type Change } from './without-blanks.ts'

type Facts = Pick<Report, 'title' | 'description' | 'code' | 'domain' | 'series'>

/** What the report is called and where it is filed. A title stays where none is given. */
export function setFacts(report: Report, change: Change<Facts>): Report {
  const title = change.title?.trim() ? change.title : report.title
  return withoutBlanks<Report>({ ...report, ...change, title })
}
