import type { Report } from '@paperwright/runtime'

/** The slots leave with the last line of signatures: they would stand nowhere. */
export function removeBlock(report: Report, at: number): Report {
  const { sheet, signatures: _, ...rest } = report
  if (!sheet?.blocks[at]) return report
  const blocks = sheet.blocks.toSpliced(at, 1)
  const isSigned = blocks.some(({ kind }) => kind === 'signatures')
  return { ...(isSigned ? report : rest), sheet: { ...sheet, blocks } }
}
