import type { Report, ReportBlock } from '@paperwright/runtime/report'
import { newKey } from './new-key.ts'

export function addSlot(report: Report, label: string): Report {
  const signatures = report.signatures ?? []
  const key = newKey(
    'slot',
    signatures.map((slot) => slot.key),
  )
  return { ...report, signatures: [...signatures, { key, label }] }
}

/** A place on the sheet that names it leaves it out then. */
export function removeSlot(report: Report, key: string): Report {
  const signatures = (report.signatures ?? []).filter((slot) => slot.key !== key)
  const { signatures: _, ...rest } = report
  const blocks = report.sheet?.blocks.flatMap((block): ReportBlock[] => {
    if (block.kind !== 'signatures') return [block]
    if (signatures.length === 0) return []
    const slots = block.slots?.filter((slot) => slot !== key)
    return [slots ? { ...block, slots } : block]
  })
  return {
    ...rest,
    ...(signatures.length > 0 && { signatures }),
    ...(report.sheet && blocks && { sheet: { ...report.sheet, blocks } }),
  }
}
