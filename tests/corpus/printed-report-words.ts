import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import type { Group, Query } from '../../packages/runtime/src/report/definition/query.ts'
import { parametersForm } from '../../packages/runtime/src/report/definition/report-parameters.ts'
import type { Report, ReportBlock } from '../../packages/runtime/src/report/definition/report.ts'
import type { ResolvedField } from '../../packages/runtime/src/report/resolve/resolved-query.ts'
import { resolveQuery } from '../../packages/runtime/src/report/resolve/resolve-query.ts'
import { RECORD_OWN_FIELDS } from '../../packages/runtime/src/record/history/own-fields.ts'
import { findLibraryForm } from './report-library.ts'

type Word = string | undefined

/** The words that a report prints, or shows in the tables of its answers, and that it says in another language itself. */
export function printedReportWords(report: Report): string[] {
  const words = [
    report.title,
    report.description,
    ...(report.notes ?? []),
    ...Object.values(report.queries).map(({ title }) => title),
    ...parameterWords(report),
    ...(report.sheet?.blocks ?? []).flatMap(blockWords),
    ...headWords(report),
    ...(report.signatures ?? []).map(({ label }) => label),
  ]
  return [
    ...new Set(words.filter((word): word is string => word !== undefined && /\p{Script=Han}/u.test(word))),
  ]
}

function parameterWords({ parameters }: Report): Word[] {
  if (!parameters) return []
  return walkFields(parametersForm(parameters)).flatMap(({ schema }) => [
    schema.title,
    ...readOptions(schema).map(({ title }) => title),
  ])
}

function blockWords(block: ReportBlock): Word[] {
  switch (block.kind) {
    case 'title':
    case 'prose':
      return [block.text]
    case 'line':
      return [block.left, block.center, block.right]
    case 'table':
      return [...(block.corner ?? []), block.index]
    case 'chart':
      return [block.title]
    default:
      return []
  }
}

/** What the heads of all answers say; where figures are written into a form, forms say the rest. */
function headWords(report: Report): Word[] {
  const heads = Object.values(report.queries).flatMap((query) => queryWords(query, report))
  if (!report.fills) return heads
  const named = [...JSON.stringify([report.queries, report.fills]).matchAll(/"form":"([^"]+)"/g)]
  const own = Object.values(RECORD_OWN_FIELDS).map(({ title }): [string, string] => [title.zh, title.en])
  const said = [
    Object.fromEntries(own),
    ...named.map(([, id]) => findLibraryForm(id!)?.['x-form'].words?.['en'] ?? {}),
  ]
  return heads.filter((word) => word !== undefined && !said.some((words) => Object.hasOwn(words, word)))
}

/** What the heads of a query's answer say. */
function queryWords(query: Query, report: Report): Word[] {
  const { resolved } = resolveQuery(query, findLibraryForm, report.parameters)
  const fieldOf = (key: string) => resolved!.fields.get(key)!
  if (query.list) return query.list.fields.flatMap((key) => fieldWords(fieldOf(key)))
  const { rows = [], columns = [], measures, totals = {} } = query.cross!
  return [
    ...[...rows, ...columns].flatMap((group) => groupWords(group, fieldOf(group.field))),
    ...Object.values(measures).flatMap((measure): Word[] => {
      if (measure.hidden) return []
      const field = measure.field === undefined ? undefined : fieldOf(measure.field)
      const keepsUnit = measure.show === undefined && measure.of !== 'count' && measure.of !== 'distinct'
      return [measure.title, measure.unit ?? (keepsUnit ? field?.unit : undefined)]
    }),
    ...[totals.rows, totals.columns].filter((total) => typeof total === 'string'),
  ]
}

function groupWords({ title, top, subtotal }: Group, field: ResolvedField): Word[] {
  const own = [top?.others, subtotal].filter((word) => typeof word === 'string')
  return [...fieldWords({ ...field, title: title ?? field.title }), ...own]
}

function fieldWords({ title, unit, schema }: ResolvedField): Word[] {
  return [title, unit, ...(schema ? readOptions(schema).map((option) => option.title) : [])]
}
