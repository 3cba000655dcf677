import { ANY, BOOLEAN, type FeelType } from '../../feel/check/feel-type.ts'
import { measureNames } from './report-names.ts'
import { checkFormula } from './check-formula.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Query } from '../definition/query.ts'
import type { ConditionalMark, TableBlock } from '../definition/report.ts'
import { shownMeasures } from '../definition/shown-measures.ts'

/** A table shows a query that is there; what belongs to cross tables stands with these alone. */
export function checkTable(
  { query: key, corner, measures, marks = [] }: TableBlock,
  queries: Readonly<Record<string, Query>>,
  problems: ProblemList,
) {
  const query = Object.hasOwn(queries, key) ? queries[key] : undefined
  if (!query) return problems.add(['query'], 'noSuchQuery', { query: key })
  if (corner && !query.cross?.rows?.length) problems.add(['corner'], 'cornerWithoutHeads')
  if (measures && !query.cross) problems.add(['measures'], 'onlyForCross')
  for (const [index, mark] of marks.entries()) checkMark(mark, query, problems.below('marks', index))
}

function checkMark({ of, when }: ConditionalMark, query: Query, problems: ProblemList) {
  const shown = query.cross ? shownMeasures(query.cross) : (query.list?.fields ?? [])
  if (!shown.includes(of)) problems.add(['of'], 'notShown', { key: of })
  const own = query.cross
    ? [...measureNames(query.cross.measures)].filter(([key]) => shown.includes(key))
    : []
  const names = new Map<string, FeelType>([['value', ANY], ...own])
  checkFormula(when, { names, wanted: { type: BOOLEAN } }, problems.below('when'))
}
