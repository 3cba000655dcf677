import type { ChartBlock, Report, TableBlock } from '@paperwright/runtime/report'
import type { ReportTile } from '@paperwright/server'
import { shownBlocks } from '../reports/report-blocks.ts'

/** A measure of a query as one number. */
export interface NumberBlock {
  kind: 'number'
  query: string
  measure: string
}

export type TileBlock = TableBlock | ChartBlock | NumberBlock

/** The server keeps a tile's block as whoever made it wrote it: a table or chart as sheets of reports have them, or a number. */
export function tileBlock({ block }: Pick<ReportTile, 'block'>): TileBlock {
  return block as unknown as TileBlock
}

/** Everything of a report that can stand on a tile: its tables and charts, then every measure as one number. */
export function tileBlocks(report: Report): TileBlock[] {
  const numbers = Object.entries(report.queries).flatMap(([query, { cross }]) =>
    Object.entries(cross?.measures ?? {})
      .filter(([, { hidden }]) => hidden !== true)
      .map(([measure]): NumberBlock => ({ kind: 'number', query, measure })),
  )
  return [...shownBlocks(report), ...numbers]
}

/** What a tile is called: what a number counts; the chart's own title, the query's, or the report's. */
export function blockTitle(block: TileBlock, report: Report): string {
  return ownTitle(block, report) ?? report.title
}

function ownTitle(block: TileBlock, { queries }: Report): string | undefined {
  const query = queries[block.query]
  if (block.kind === 'number') return query?.cross?.measures[block.measure]?.title
  return (block.kind === 'chart' ? block.title : undefined) ?? query?.title
}

const MOST_NAMED = 3

/**
 * What tells the parts of a report apart, in its own words: titles, or what a part without one is made of, the first of its
 * columns or measures.
 */
export function partWords(block: TileBlock, report: Report): string[] {
  const query = report.queries[block.query]
  const own = ownTitle(block, report)
  if (block.kind === 'number') return [own ?? block.measure, ...(query?.title ? [query.title] : [])]
  if (own !== undefined) return [own]
  const columns = query?.list
    ? query.list.fields.map((key) => query.fields[key]?.title)
    : Object.values(query?.cross?.measures ?? {})
        .filter(({ hidden }) => hidden !== true)
        .map(({ title }) => title)
  return columns.filter((title) => title !== undefined).slice(0, MOST_NAMED)
}
