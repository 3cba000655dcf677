import type { Report } from '@paperwright/runtime'

export function moveBlock(report: Report, { from, to }: { from: number; to: number }): Report {
  const { sheet } = report
  const block = sheet?.blocks[from]
  if (!sheet || !block || to < 0 || to >= sheet.blocks.length || to === from) return report
  return { ...report, sheet: { ...sheet, blocks: sheet.blocks.toSpliced(from, 1).toSpliced(to, 0, block) } }
}
