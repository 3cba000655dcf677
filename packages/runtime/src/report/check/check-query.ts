import type { JsonSchema } from '../../form/json-schema.ts'
import { checkConditions } from './check-conditions.ts'
import { checkCross } from './check-cross.ts'
import { checkList } from './check-list.ts'
import { isFormulaName } from '../formula/is-formula-name.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Query } from '../definition/query.ts'
import type { Parameters } from '../definition/report.ts'
import { resolveQuery } from '../resolve/resolve-query.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import type { ResolvedQuery } from '../resolve/resolved-query.ts'

interface QueryScope {
  form: FindForm
  parameters: Parameters | undefined
}

/** A query that resolves, with conditions and a shape that suit its fields. Gives it resolved where it does. */
export function checkQuery(
  query: Query,
  { form, parameters }: QueryScope,
  problems: ProblemList,
): ResolvedQuery | undefined {
  if ((query.list === undefined) === (query.cross === undefined)) problems.add([], 'listOrCross')
  for (const key of Object.keys(query.fields)) {
    if (!isFormulaName(key)) problems.add(['fields', key], 'badKey', { key })
  }
  const { resolved, problems: found } = resolveQuery(query, form, parameters)
  if (!resolved) {
    problems.addAll(found)
    return undefined
  }
  const scope = {
    fields: resolved.fields,
    parameters: new Map<string, JsonSchema>(Object.entries(parameters?.properties ?? {})),
  }
  checkConditions(query.where ?? [], scope, problems.below('where'))
  if (query.list) checkList(query.list, resolved.fields, problems.below('list'))
  if (query.cross) checkCross(query.cross, scope, problems.below('cross'))
  return resolved
}
