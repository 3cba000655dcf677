import { BOOLEAN } from '../../feel/check/feel-type.ts'
import { measureNames } from './report-names.ts'
import { checkFormula } from './check-formula.ts'
import { checkGroups } from './check-groups.ts'
import { checkMeasures } from './check-measures.ts'
import type { ConditionScope } from './check-conditions.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { CrossShape } from '../definition/query.ts'

/** Groups that fields can be put into, and measures that can be taken of them. */
export function checkCross(cross: CrossShape, scope: ConditionScope, problems: ProblemList) {
  const { rows = [], columns = [], measures, keep } = cross
  const known = { fields: scope.fields, measures }
  checkGroups(rows, known, problems.below('rows'))
  checkGroups(columns, known, problems.below('columns'))
  checkMeasures(cross, scope, problems.below('measures'))
  if (keep === undefined) return
  const here = problems.below('keep')
  if (rows.length === 0) here.add([], 'keepWithoutRows')
  checkFormula(keep, { names: measureNames(measures), wanted: { type: BOOLEAN } }, here)
}
