import type { Json, JsonObject, Locale } from '@paperwright/runtime'
import type { Report, ReportProblem, ReportResult } from '@paperwright/runtime/report'
import type { FigureKeys } from '@paperwright/runtime/report-paper'
import type {
  Colleague,
  IssuedReport,
  LibraryReport,
  NewDocument,
  RecordsBehind,
  ReportRights,
  ReportVersion,
  Schedule,
  ScheduleContent,
  WholeIssuedReport,
} from '@paperwright/server'
import { api } from './client.ts'
import { libraryApi } from './library.ts'
import { readAnswer } from './read-answer.ts'

/** A report with what one may do with it, and what its parameters start from today. */
export interface OwnReport extends ReportVersion {
  mine: ReportRights
  parameters: JsonObject
}

export const reportsApi = libraryApi<Report, LibraryReport, OwnReport, ReportProblem>(api.reports, {
  async list() {
    const answer = readAnswer<{ reports: LibraryReport[]; drafts: NewDocument[] }>(
      api.reports.$get({ query: {} }),
    )
    const { reports, drafts } = await answer
    return { documents: reports, drafts }
  },
  get: (id) => readAnswer<OwnReport>(api.reports[':id'].$get({ param: { id } })),
})

/** The answer of a report under work, its tables cut short; of made-up records where there are none. */
export const runReportDocument = (document: Report, parameters: JsonObject) =>
  readAnswer<ReportResult>(
    api.reports.run.$post({ json: { document: document as unknown as Json, parameters, orSamples: true } }),
  )

export interface RanReport {
  version: number
  result: ReportResult
}

export const runReport = (id: string, parameters: JsonObject) =>
  readAnswer<RanReport>(api.reports[':id'].run.$post({ param: { id }, json: { parameters } }))

/** A figure of a report's cross table. */
export interface FigureBehind extends FigureKeys {
  query: string
}

/** A page of the records that a figure counts, newest first. */
export const findBehind = (
  id: string,
  asked: { parameters: JsonObject; figure: FigureBehind; page: number; size: number },
) => {
  const { figure, ...rest } = asked
  return readAnswer<RecordsBehind>(
    api.reports[':id'].behind.$post({ param: { id }, json: { ...rest, ...figure } }),
  )
}

export const issueReport = (
  id: string,
  { key, ...asked }: { parameters: JsonObject; locale: Locale; again: boolean; key: string },
) =>
  readAnswer<WholeIssuedReport>(
    api.reports[':id'].issue.$post({
      param: { id },
      json: asked,
      header: { 'idempotency-key': key },
    }),
  )

export const listIssued = (report: string, { page, size }: { page: number; size: number }) =>
  readAnswer<{ items: IssuedReport[]; total: number; isAll: boolean }>(
    api['issued-reports'].$get({ query: { report, page: String(page), size: String(size) } }),
  )

export const getIssued = (id: string) =>
  readAnswer<WholeIssuedReport>(api['issued-reports'][':id'].$get({ param: { id } }))

export const voidIssued = (id: string, reason: string) =>
  readAnswer<WholeIssuedReport>(api['issued-reports'][':id'].void.$post({ param: { id }, json: { reason } }))

/** Some people whose names hold these words. */
export const findColleagues = async (id: string, search: string): Promise<Colleague[]> =>
  (
    await readAnswer<{ colleagues: Colleague[] }>(
      api['issued-reports'][':id'].colleagues.$get({ param: { id }, query: { search } }),
    )
  ).colleagues

export const handIssued = (id: string, person: string) =>
  readAnswer<WholeIssuedReport>(
    api['issued-reports'][':id'].readers.$post({ param: { id }, json: { person } }),
  )

export const takeIssued = (id: string, person: string) =>
  readAnswer<undefined>(api['issued-reports'][':id'].readers[':person'].$delete({ param: { id, person } }))

/** One's own schedules, all for admins; of one report where it is named. */
export const listSchedules = async (report?: string): Promise<Schedule[]> =>
  (
    await readAnswer<{ schedules: Schedule[] }>(
      api['report-schedules'].$get({ query: report === undefined ? {} : { report } }),
    )
  ).schedules

export const startSchedule = (report: string, content: ScheduleContent) =>
  readAnswer<Schedule>(api.reports[':id'].schedules.$post({ param: { id: report }, json: content }))

export const changeSchedule = (id: string, change: Partial<ScheduleContent>) =>
  readAnswer<Schedule>(api['report-schedules'][':id'].$patch({ param: { id }, json: change }))

export const endSchedule = (id: string) =>
  readAnswer<undefined>(api['report-schedules'][':id'].$delete({ param: { id } }))

interface ReportAddress {
  parameters: JsonObject
  locale: Locale
}

const asked = ({ parameters, locale }: ReportAddress) =>
  new URLSearchParams({ locale, parameters: JSON.stringify(parameters) }).toString()

/** Where a report's files are. */
export const reportUrl = {
  pdf: (id: string, address: ReportAddress) =>
    `/api/reports/${encodeURIComponent(id)}/sheet.pdf?${asked(address)}`,
  export: (id: string, format: 'csv' | 'xlsx', address: ReportAddress) =>
    `/api/reports/${encodeURIComponent(id)}/export?format=${format}&${asked(address)}`,
  issuedPdf: (id: string) => `/api/issued-reports/${encodeURIComponent(id)}/sheet.pdf`,
  issuedExport: (id: string, format: 'csv' | 'xlsx') =>
    `/api/issued-reports/${encodeURIComponent(id)}/export?format=${format}`,
}
