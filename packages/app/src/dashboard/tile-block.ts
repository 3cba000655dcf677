import type { ChartBlock, Report, TableBlock } from '@paperwright/runtime/report'
import type { Tile } from '@paperwright/server'

/** The server keeps a tile's block as whoever made it wrote it: a table or chart as sheets of reports have them. */
export function tileBlock({ block }: Tile): TableBlock | ChartBlock {
  return block as unknown as TableBlock | ChartBlock
}

/** What a tile is called: the chart's own title, the query's, or the report's. */
export function blockTitle(block: TableBlock | ChartBlock, report: Report): string {
  const own = block.kind === 'chart' ? block.title : undefined
  return own ?? report.queries[block.query]?.title ?? report.title
}
