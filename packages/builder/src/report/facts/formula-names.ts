import type { Report } from '@paperwright/runtime/report'
import type { ExpressionName } from '../../widgets/ExpressionInput.tsx'
import type { FindForm } from '../edits/edit-report.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'

/** What formulas of values may name: the queries' grand totals, other values, what the reader gave. */
export function formulaNames(
  report: Report,
  work: { form: FindForm; words: ReportBuilderWords },
): ExpressionName[] {
  const totals = Object.entries(report.queries).flatMap(([query, { cross, list }]) => {
    const title = titleOfQuery(report, query, work)
    return [
      ...Object.entries(cross?.measures ?? {}).map(([key, measure]) => ({
        name: `${query}.${key}`,
        title: `${title} · ${measure.title}`,
      })),
      ...(list ? [{ name: `${query}.count`, title: `${title} · ${work.words.count}` }] : []),
    ]
  })
  const values = Object.entries(report.values ?? {}).map(([key, { title }]) => ({
    name: `values.${key}`,
    title,
  }))
  const parameters = Object.entries(report.parameters?.properties ?? {}).map(([key, { title = key }]) => ({
    name: `parameters.${key}`,
    title,
  }))
  return [...totals, ...values, ...parameters]
}
