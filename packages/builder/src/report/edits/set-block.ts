import type { Report, ReportBlock } from '@paperwright/runtime'
import { withoutBlanks } from './without-blanks.ts'

/** The block as it shall be; settings that are undefined are taken away. */
export function setBlock(report: Report, { at, block }: { at: number; block: ReportBlock }): Report {
  const { sheet } = report
  if (!sheet) return report
  return { ...report, sheet: { ...sheet, blocks: sheet.blocks.with(at, withoutBlanks<ReportBlock>(block)) } }
}
