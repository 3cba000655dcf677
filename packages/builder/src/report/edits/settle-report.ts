import type { Report } from '@paperwright/runtime'
import { settleBlock } from './settle-block.ts'
import { settleQuery } from './settle-query.ts'

/** Takes away what an edit left pointing nowhere: sorting by a measure that is gone, a chart of it, an empty axis. */
export function settleReport(report: Report): Report {
  const queries = Object.fromEntries(
    Object.entries(report.queries).map(([key, query]) => [key, settleQuery(query)]),
  )
  const settled = { ...report, queries }
  const { sheet } = report
  if (!sheet) return settled
  const blocks = sheet.blocks.flatMap((block) => settleBlock(block, queries))
  return { ...settled, sheet: { ...sheet, blocks: blocks.length > 0 ? blocks : [{ kind: 'title' }] } }
}
