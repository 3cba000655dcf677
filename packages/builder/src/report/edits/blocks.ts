import type { ChartBlock, Report, ReportBlock } from '@paperwright/runtime/report'
import { newKey } from './new-key.ts'

/** A block more, above what is signed. A line of signatures brings a first slot where the report has none. */
export function addBlock(report: Report, { block, slot }: { block: ReportBlock; slot: string }): Report {
  if (block.kind !== 'signatures') return withBlock(report, block)
  const signatures = report.signatures ?? [{ key: newKey('slot', []), label: slot }]
  return withBlock({ ...report, signatures }, block)
}

export function withBlock(report: Report, block: ReportBlock): Report {
  const blocks = report.sheet?.blocks ?? []
  const signed = blocks.findIndex(({ kind }) => kind === 'signatures')
  const at = signed < 0 ? blocks.length : signed
  return { ...report, sheet: { ...report.sheet, blocks: blocks.toSpliced(at, 0, block) } }
}

export function moveBlock(report: Report, { from, to }: { from: number; to: number }): Report {
  const { sheet } = report
  const block = sheet?.blocks[from]
  if (!sheet || !block || to < 0 || to >= sheet.blocks.length || to === from) return report
  return { ...report, sheet: { ...sheet, blocks: sheet.blocks.toSpliced(from, 1).toSpliced(to, 0, block) } }
}

/** The slots leave with the last line of signatures: they would stand nowhere. */
export function removeBlock(report: Report, at: number): Report {
  const { sheet, signatures: _, ...rest } = report
  if (!sheet?.blocks[at]) return report
  const blocks = sheet.blocks.toSpliced(at, 1)
  const isSigned = blocks.some(({ kind }) => kind === 'signatures')
  return { ...(isSigned ? report : rest), sheet: { ...sheet, blocks } }
}

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
