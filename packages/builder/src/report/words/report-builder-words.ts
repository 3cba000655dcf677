import type { Locale } from '@paperwright/runtime'
import { wordReportProblem } from '@paperwright/runtime/report'
import type { ReportEditRefused } from '../edits/report-edit-refused.ts'
import { en } from './words.en.ts'
import { zh, type ReportBuilderWords } from './words.zh.ts'

export const reportBuilderWords: Record<Locale, ReportBuilderWords> = { zh, en }

/** Why an edit was refused, and the way out. */
export function wordReportRefusal({ code, problem }: ReportEditRefused, locale: Locale): string {
  // The place is where the edit was made.
  if (problem) return wordReportProblem({ ...problem, path: '' }, locale)
  return reportBuilderWords[locale].refused[code] ?? code
}
