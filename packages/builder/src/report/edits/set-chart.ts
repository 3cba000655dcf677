import type { ChartBlock, Report } from '@paperwright/runtime'
import { withBlock } from './add-query.ts'

/** The chart beside a query's table: another kind of it, a first one, or none any more. */
export function setChart(
  report: Report,
  { query, chart }: { query: string; chart: ChartBlock['chart'] | undefined },
): Report {
  const { sheet } = report
  if (!sheet) return report
  const at = sheet.blocks.findIndex((block) => block.kind === 'chart' && block.query === query)
  const block = sheet.blocks[at]
  if (block?.kind !== 'chart') return chart ? withBlock(report, { kind: 'chart', query, chart }) : report
  const blocks = chart ? sheet.blocks.with(at, { ...block, chart }) : sheet.blocks.toSpliced(at, 1)
  return { ...report, sheet: { ...sheet, blocks } }
}
