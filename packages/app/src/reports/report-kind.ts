import { nameByTitles, wordReportProblem, type Report } from '@paperwright/runtime/report'
import type { LibraryReport } from '@paperwright/server'
import { linkOptions } from '@tanstack/react-router'
import { reportsApi, type OwnReport } from '../api/reports.ts'
import type { DocumentKind } from '../library/document-kind.ts'
import { copyReport } from './create/copy-report.ts'
import { reportQueries } from './report-queries.ts'

export const reportKind: DocumentKind<Report, LibraryReport, OwnReport> = {
  what: 'report',
  api: reportsApi,
  queries: reportQueries,
  standings: ['hidden'],
  placeOf: (id) => `report:${id}`,
  file: { ending: '.report.json', type: 'application/json' },
  wordProblem: (report, problem, locale) => wordReportProblem(problem, locale, nameByTitles(report)),
  copy: copyReport,
  ways: {
    library: linkOptions({ to: '/reports' }),
    open: (reportId) => linkOptions({ to: '/reports/$reportId', params: { reportId } }),
    design: (reportId) => linkOptions({ to: '/reports/$reportId/design', params: { reportId } }),
  },
}
