import { compareSlots } from '../../compare/compare-slots.ts'
import { compareTranslations } from '../../compare/compare-translations.ts'
import type { Report } from '../definition/report.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import { compareFills } from './compare-fills.ts'
import { compareParameters } from './compare-parameters.ts'
import { compareParts, partsOf } from './compare-parts.ts'
import { compareQuery } from './compare-query.ts'
import { compareReportSheets } from './compare-report-sheets.ts'
import type { ReportChange } from './report-change.ts'

/**
 * What is different in a newer version of a report, in the order: facts, parameters, queries, values, sheet, signature
 * slots, translations. `form` gives the newest version of a form by id, for titles; without it keys stand in for them.
 */
export function compareReports(
  before: Report,
  after: Report,
  form: FindForm = () => undefined,
): ReportChange[] {
  const reports = { before, after }
  return [
    ...compareFacts(before, after),
    ...compareRefused(before, after),
    ...compareParameters(before.parameters, after.parameters),
    ...compareParts({
      before: partsOf(before.queries),
      after: partsOf(after.queries),
      name: (key, { title }) => ({ part: 'query', title: title ?? key }),
      told: ['from', 'fields', 'where', 'list', 'cross'],
      inside: (pair) => compareQuery({ ...pair, reports, form }),
    }),
    ...compareParts({
      before: partsOf(before.values),
      after: partsOf(after.values),
      name: (_, { title }) => ({ part: 'value', title }),
    }),
    ...compareFills(before.fills, after.fills, form),
    ...compareReportSheets(before, after),
    ...compareSlots(before.signatures ?? [], after.signatures ?? []),
    ...compareTranslations(before, after),
  ]
}

const FACTS = ['title', 'description', 'code', 'domain', 'series'] as const

function compareFacts(before: Report, after: Report): ReportChange[] {
  return FACTS.flatMap((fact): ReportChange[] => {
    const [then, now] = [before[fact] ?? '', after[fact] ?? '']
    return then === now ? [] : [{ kind: 'factChanged', fact, before: then, after: now }]
  })
}

function compareRefused(
  { refused: before = false }: Report,
  { refused: after = false }: Report,
): ReportChange[] {
  return before === after ? [] : [{ kind: 'refusedChanged', after }]
}
