import type { Report, ReportBlock } from '@paperwright/runtime'
import { withBlock } from './add-query.ts'
import { newKey } from './new-key.ts'

/** A block more. A line of signatures brings a first slot where the report has none. */
export function addBlock(report: Report, { block, slot }: { block: ReportBlock; slot: string }): Report {
  if (block.kind !== 'signatures') return withBlock(report, block)
  const signatures = report.signatures ?? [{ key: newKey('slot', []), label: slot }]
  return withBlock({ ...report, signatures }, block)
}
