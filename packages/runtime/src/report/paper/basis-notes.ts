import type { Report } from '../definition/report.ts'
import type { WordSetting } from '../result/report-words.ts'
import type { ReportResult } from '../result/result.ts'
import { parametersTold, wordGiven } from '../result/word-given.ts'
import { wordNotes } from '../result/word-notes.ts'
import { wordLeftOut, wordScope } from '../result/word-scope.ts'
import { tableNotes } from './table-notes.ts'

/** What a sheet says under its title of what its figures count: what was asked for and is told nowhere else, and whose records. */
export function basisNotes(report: Report, result: ReportResult, setting: WordSetting): string[] {
  const given = wordGiven(report, result.parameters, { setting, told: parametersTold(report) })
  const { locale } = setting
  const told = [given, wordScope(result, locale), wordLeftOut(result, locale)].filter(
    (words) => words !== undefined,
  )
  return [...told, ...wordNotes(report, result, setting)]
}

/** What there is to know of the tables that the lists of the filled form are made of. */
export function filledNotes(
  { fills }: Pick<Report, 'fills'>,
  { tables }: ReportResult,
  setting: WordSetting,
): string[] {
  return Object.values(fills?.lists ?? {}).flatMap(({ query }) => {
    const table = tables[query]
    return table ? tableNotes(table, setting) : []
  })
}
