import type { ChartBlock, Report, TableBlock } from '@paperwright/runtime/report'

/** The tables and charts that a report shows on screen: those of its sheet, or every answer where it fills in a form. */
export function shownBlocks({ sheet, queries }: Report): (TableBlock | ChartBlock)[] {
  const drawn = (sheet?.blocks ?? []).filter((block) => block.kind === 'table' || block.kind === 'chart')
  if (drawn.length > 0) return drawn
  return Object.keys(queries).map((query) => ({ kind: 'table', query }))
}
