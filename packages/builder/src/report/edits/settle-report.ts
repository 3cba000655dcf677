import { resolveQuery } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import type { FindForm } from './edit-report.ts'
import { settleBlock } from './settle-block.ts'
import { settleFills } from './settle-fills.ts'
import { settleQuery } from './settle-query.ts'

/** Takes away what an edit left pointing nowhere: sorting by a measure that is gone, a chart of it, an empty axis. */
export function settleReport(report: Report, form: FindForm): Report {
  const queries = Object.fromEntries(
    Object.entries(report.queries).map(([key, query]) => [
      key,
      settleQuery(query, resolveQuery(query, form, report.parameters).resolved?.fields),
    ]),
  )
  const { sheet, fills } = report
  const settled = { ...report, queries, ...(fills && { fills: settleFills(fills, queries) }) }
  if (!sheet) return settled
  const blocks = sheet.blocks.flatMap((block) => settleBlock(block, queries))
  return { ...settled, sheet: { ...sheet, blocks: blocks.length > 0 ? blocks : [{ kind: 'title' }] } }
}
