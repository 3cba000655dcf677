import { byCode } from '../library/by-code.ts'
import { hasWords } from '../library/has-words.ts'
import { listLibrary, type ListedDocument } from '../library/list-library.ts'
import type { Acting } from '../services.ts'
import { readReaderRights, reportRightsOf, type ReportRights } from './report-rights.ts'
import { summarizeReport, type ReportSummary } from './summarize-report.ts'

export interface ReportFilter {
  /** Words that title, code, id or description hold. */
  search?: string
  domain?: string
}

/** A report as the library lists it, with the work on it. */
export interface LibraryReport
  extends ReportSummary, Pick<ListedDocument<unknown>, 'hasDraft' | 'newerSeed'> {
  /** What one may do with it. */
  rights: ReportRights
}

/** Every report at its newest version that one may read, in the order of its codes. */
export async function listReports(
  acting: Acting,
  { search, domain }: ReportFilter = {},
): Promise<LibraryReport[]> {
  const [reader, listed] = await Promise.all([readReaderRights(acting), listLibrary(acting, acting.reports)])
  return listed
    .map(({ document, version, hasDraft, newerSeed }) => ({
      ...summarizeReport(document, version),
      hasDraft,
      newerSeed,
      rights: reportRightsOf(document, reader),
    }))
    .filter(({ rights }) => rights.see)
    .filter(
      (report) =>
        (domain === undefined || report.domain === domain) &&
        hasWords([report.id, report.code, report.title, report.titleEn, report.description], search),
    )
    .sort(byCode)
}
