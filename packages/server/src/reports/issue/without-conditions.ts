import type { CrossShape, Query, Report } from '@paperwright/runtime/report'

/** A report whose answer can still be laid out and worded, without what it asks of records. */
export function withoutConditions(report: Report): Report {
  const queries = Object.entries(report.queries).map(([key, query]) => [key, openQuery(query)] as const)
  return { ...report, queries: Object.fromEntries(queries) }
}

function openQuery({ where: _, cross, ...query }: Query): Query {
  const fields = Object.entries(query.fields).map(([key, field]) => {
    const { recode: __, formula: ___, ...told } = field
    return [key, told] as const
  })
  return { ...query, fields: Object.fromEntries(fields), ...(cross && { cross: openCross(cross) }) }
}

function openCross({ keep: _, measures, ...cross }: CrossShape): CrossShape {
  const open = Object.entries(measures).map(
    ([key, { where: __, formula: ___, ...measure }]) => [key, measure] as const,
  )
  return { ...cross, measures: Object.fromEntries(open) }
}
