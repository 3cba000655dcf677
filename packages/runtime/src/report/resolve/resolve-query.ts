import { newProblemList } from '../problems/problem-list.ts'
import type { Query } from '../definition/query.ts'
import type { Parameters } from '../definition/report.ts'
import type { ReportProblem } from '../problems/report-problem.ts'
import { resolveFields } from './resolve-fields.ts'
import { resolvePart } from './resolve-part.ts'
import type { FindForm } from './resolve-source.ts'
import type { ResolvedQuery } from './resolved-query.ts'

/** A query whose references lead somewhere, or what is wrong with it; paths are relative to the query. */
export type QueryResolution =
  | { resolved: ResolvedQuery; problems?: undefined }
  | { resolved?: undefined; problems: ReportProblem[] }

/**
 * Follows a query's references into forms (`form` gives the newest version by id), gives its fields their kinds and
 * reads its formulas. Conditions and shape are not looked at: see `checkReport`.
 */
export function resolveQuery(query: Query, form: FindForm, parameters?: Parameters): QueryResolution {
  const problems = newProblemList()
  const known = query.from.map((part, index) =>
    resolvePart(part, { form, parameters }, problems.below('from', index)),
  )
  const fields = resolveFields(query.fields, { parts: known, parameters, problems: problems.below('fields') })
  const parts = known.flatMap(({ part }) => part ?? [])
  if (problems.found.length > 0 || parts.length < known.length) return { problems: [...problems.found] }
  return { resolved: { query, parts, fields } }
}
