import { checkConditions, type ConditionScope } from './check-conditions.ts'
import { NUMBER, type FeelType } from '../../feel/check/feel-type.ts'
import { checkFormula } from './check-formula.ts'
import { measureNames } from './report-names.ts'
import { checkSummed } from './check-list.ts'
import { isFormulaName } from '../formula/is-formula-name.ts'
import { orderFormulas } from '../formula/order-formulas.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { CrossShape, Measure } from '../definition/query.ts'
import { isGroupOfSpans } from '../resolve/spans-of-fields.ts'

/** Measures are counted or summed up as their fields allow, or computed of each other. */
export function checkMeasures(cross: CrossShape, scope: ConditionScope, problems: ProblemList) {
  const { measures } = cross
  const names = measureNames(measures)
  for (const [key, measure] of Object.entries(measures)) {
    const here = problems.below(key)
    if (!isFormulaName(key)) here.add([], 'badKey', { key })
    if (scope.fields.has(key)) here.add([], 'sameKey', { key })
    if ((measure.of === undefined) === (measure.formula === undefined)) here.add([], 'ofOrFormula')
    else if (measure.formula === undefined) checkCounted(measure, scope, here)
    else checkComputed(measure, names, here)
    checkShow(measure, { cross, scope, problems: here.below('show') })
  }
  const formulas = Object.entries(measures).flatMap(([key, { formula }]): [string, string][] =>
    formula === undefined ? [] : [[key, formula]],
  )
  const { circle } = orderFormulas(new Map(formulas))
  if (circle) problems.add([circle[0]!, 'formula'], 'circularFormula', { fields: circle.join(' → ') })
}

function checkCounted({ of, field: key, where = [] }: Measure, scope: ConditionScope, problems: ProblemList) {
  checkConditions(where, scope, problems.below('where'))
  if (key === undefined) {
    if (of !== 'count') problems.add([], 'measureWithoutField', { of: of! })
    return
  }
  const field = scope.fields.get(key)
  if (!field) problems.add(['field'], 'noSuchKey', { key })
  else if (of === 'distinct' && field.kind === 'other')
    problems.add(['field'], 'notGroupable', { field: field.title })
  else checkSummed(of!, field, problems.below('field'))
}

function checkComputed(
  { formula, field, where }: Measure,
  names: ReadonlyMap<string, FeelType>,
  problems: ProblemList,
) {
  if (field !== undefined || where !== undefined) problems.add([], 'computedOfRows')
  checkFormula(formula!, { names, wanted: { type: NUMBER } }, problems.below('formula'))
}

interface ShowPlace {
  cross: CrossShape
  scope: ConditionScope
  problems: ProblemList
}

function checkShow({ show, of, field: key }: Measure, { cross, scope, problems }: ShowPlace) {
  if (show === undefined) return
  const isMoment = (of === 'min' || of === 'max') && scope.fields.get(key ?? '')?.kind === 'moment'
  if (isMoment) problems.add([], 'showOfMoments', { show })
  if (show !== 'difference' && show !== 'growth') return
  const spans = [...(cross.rows ?? []), ...(cross.columns ?? [])].filter((group) => {
    const field = scope.fields.get(group.field)
    return field && isGroupOfSpans(group, field)
  })
  if (spans.length !== 1) problems.add([], 'showWithoutSpans', { show, spans: spans.length })
}
