import type { ProblemList } from '../problems/problem-list.ts'
import type { Query } from '../definition/query.ts'
import type { ChartBlock } from '../definition/report.ts'
import { shownMeasures } from '../definition/shown-measures.ts'

/** Charts whose parts make up a whole, or rise to it, draw one series. */
const OF_ONE_SERIES: readonly ChartBlock['chart'][] = ['pie', 'pareto']

/** A chart draws the measures of a cross table along its groups. */
export function checkChart(
  { query: key, chart, measures }: ChartBlock,
  queries: Readonly<Record<string, Query>>,
  problems: ProblemList,
) {
  const query = Object.hasOwn(queries, key) ? queries[key] : undefined
  if (!query) return problems.add(['query'], 'noSuchQuery', { query: key })
  const { cross } = query
  if (!cross) return problems.add(['query'], 'onlyForCross')
  const shown = shownMeasures(cross)
  for (const [index, measure] of (measures ?? []).entries()) {
    if (!shown.includes(measure)) problems.add(['measures', index], 'notShown', { key: measure })
  }
  const drawn = (measures ?? shown).length
  const isAcross = (cross.columns ?? []).length > 0
  const hasAxis = (cross.rows ?? []).length > 0
  // Without row groups the measures, or the column groups, stand along the axis themselves.
  const series = hasAxis ? (isAcross ? Infinity : drawn) : isAcross ? drawn : 1
  if (OF_ONE_SERIES.includes(chart) && series > 1) problems.add(['chart'], 'chartOfOneSeries', { chart })
}
