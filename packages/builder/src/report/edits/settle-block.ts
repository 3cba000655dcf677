import type { ChartBlock, CrossShape, Query, ReportBlock, TableBlock } from '@paperwright/runtime/report'
import { withoutBlanks } from './without-blanks.ts'

/** What a block shows of its query as that stands now; nothing where the query is gone. */
export function settleBlock(block: ReportBlock, queries: Readonly<Record<string, Query>>): ReportBlock[] {
  if (block.kind !== 'table' && block.kind !== 'chart') return [block]
  const query = Object.hasOwn(queries, block.query) ? queries[block.query] : undefined
  if (!query) return []
  if (block.kind === 'table') return [settleTable(block, query)]
  return query.cross ? [settleChart(block, query.cross)] : []
}

function settleTable(table: TableBlock, { cross, list }: Query): TableBlock {
  const shown = cross ? shownMeasures(cross) : (list?.fields ?? [])
  const marks = table.marks?.filter(({ of }) => shown.includes(of))
  return withoutBlanks<TableBlock>({
    ...table,
    corner: cross?.rows?.length ? table.corner : undefined,
    measures: cross ? table.measures : undefined,
    marks: marks && marks.length > 0 ? marks : undefined,
  })
}

/** A pie draws one of several measures; over column groups it draws none, which the edit is refused for. */
function settleChart(block: ChartBlock, cross: CrossShape): ChartBlock {
  const shown = shownMeasures(cross)
  const drawn = block.measures?.filter((key) => shown.includes(key))
  const measures = drawn && drawn.length > 0 ? drawn : undefined
  const isWhole = block.chart === 'pie' || block.chart === 'pareto'
  const series = seriesOf(cross, (measures ?? shown).length)
  return withoutBlanks<ChartBlock>({
    ...block,
    measures: isWhole && series > 1 && !cross.columns?.length ? shown.slice(0, 1) : measures,
  })
}

function seriesOf({ rows = [], columns = [] }: CrossShape, drawn: number): number {
  const isAcross = columns.length > 0
  if (rows.length > 0) return isAcross ? Infinity : drawn
  return isAcross ? drawn : 1
}

export function shownMeasures({ measures }: CrossShape): string[] {
  return Object.entries(measures).flatMap(([key, { hidden }]) => (hidden ? [] : [key]))
}
