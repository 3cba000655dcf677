import type { Report, ReportResult } from '@paperwright/runtime/report'
import { sql } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { findableOf } from '../finding/findable-fields.ts'
import { findCondition, type Search } from '../finding/find-condition.ts'
import { sightOf } from '../finding/find-records.ts'
import { answerReport } from '../reports/answer-report.ts'
import type { Acting } from '../services.ts'
import { groupReport, type Grouping } from './group-report.ts'

export interface Grouped {
  /** The report that was run, to lay its answer out by. */
  report: Report
  result: ReportResult
}

export interface GroupSearch extends Pick<Search, 'filters' | 'search'> {
  formId: string
  group: Grouping
}

/** Counts what someone finds of a form in groups, by a report over these records. Void ones are not counted. */
export async function groupRecords(
  acting: Acting,
  { formId, group, ...search }: GroupSearch,
): Promise<Grouped> {
  const sight = await sightOf(acting, formId)
  const { document } = await acting.forms.requireNewest(formId)
  const fields = await findableOf(acting, formId, sight.limits)
  const schemas = new Map([...fields].map(([pointer, { schema }]) => [pointer, schema]))
  const report = groupReport(document, group, schemas)
  const { condition } = await findCondition(acting, { ...search, formId, ...sight })
  // The report reads its own copy of the records under the same name.
  const among = sql`${submissions.id} in (select ${submissions.id} from ${submissions} where ${condition})`
  const { result } = await answerReport(acting, { report, parameters: {}, among })
  return { report, result }
}
