import { readOptions, type ExpressionName, type ResolvedField } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import type { FindForm } from '../edits/edit-report.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'

/** What formulas of values may name: the queries' grand totals, other values, what the reader gave. */
export function formulaNames(
  report: Report,
  work: { form: FindForm; words: ReportBuilderWords },
): ExpressionName[] {
  const { facts, count } = work.words
  const totals = Object.entries(report.queries).flatMap(([query, { cross, list }]) => {
    const inside = [
      ...Object.entries(cross?.measures ?? {}).map(([key, { title }]) => ({ key, title })),
      ...(list ? [{ key: 'count', title: count }] : []),
    ]
    return inside.length > 0 ? [{ key: query, title: titleOfQuery(report, query, work), inside }] : []
  })
  const values = Object.entries(report.values ?? {}).map(([key, { title }]) => ({ key, title }))
  return [
    ...totals,
    ...(values.length > 0 ? [{ key: 'values', title: facts.valuesAs, inside: values }] : []),
    ...parameterNames(report, facts.parametersAs),
  ]
}

/** What the reader gave, under one name. */
function parameterNames({ parameters }: Report, title: string): ExpressionName[] {
  const inside = Object.entries(parameters?.properties ?? {}).map(([key, schema]) => ({
    key,
    title: schema.title ?? key,
    ...optionsOf(schema),
    ...(schema.type === 'string' && { isText: true }),
  }))
  return inside.length > 0 ? [{ key: 'parameters', title, inside }] : []
}

/** What formulas over the rows of a query may name. */
export function rowNames(fields: Iterable<ResolvedField>): ExpressionName[] {
  return [...fields].map(({ key, title, kind, schema }) => ({
    key,
    title,
    ...(schema && optionsOf(schema)),
    ...(kind === 'text' && { isText: true }),
  }))
}

function optionsOf(schema: Parameters<typeof readOptions>[0]): Pick<ExpressionName, 'options'> {
  const options = readOptions(schema).flatMap(({ value, title }) =>
    typeof value === 'string' ? [{ key: value, title }] : [],
  )
  return options.length > 0 ? { options } : {}
}
