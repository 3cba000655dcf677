import type { Json, JsonObject, Report, ReportProblem, ReportResult } from '@paperwright/runtime'
import type { DocumentDraft, DraftInfo, ReportSeed, ReportVersion, VersionInfo } from '@paperwright/server'
import { api } from './client.ts'
import type { DraftDesk } from './document-drafts.ts'
import type { Publication } from './forms.ts'
import { readAnswer } from './read-answer.ts'
import { getReport, getReportLibrary, type OwnReport } from './reports.ts'
import { unlessNone } from './unless-none.ts'

/** Where reports under work are kept. */
export const reportDrafts: DraftDesk = {
  find: (id) => unlessNone(readAnswer<DocumentDraft>(api.reports[':id'].draft.$get({ param: { id } }))),
  put: (id, change) => readAnswer<DraftInfo>(api.reports[':id'].draft.$put({ param: { id }, json: change })),
  discard: (id) => readAnswer<undefined>(api.reports[':id'].draft.$delete({ param: { id } })),
}

/** A report to be worked on: as it is published, if it was, and its draft, if there is one. */
export interface ReportWork {
  published: OwnReport | null
  draft: DocumentDraft | null
  /** The product ships a newer document than the office's own. */
  newerSeed: boolean
}

/** What there is of a report to work on; null for a report that is neither published nor a draft. */
export async function findReportWork(id: string): Promise<ReportWork | null> {
  // Asked of the library first: what is not there need not be asked for in vain.
  const { reports, drafts } = await getReportLibrary()
  const known = reports.find((report) => report.id === id)
  const isNew = drafts.some((draft) => draft.id === id)
  if (!known && !isNew) return null
  const [published, draft] = await Promise.all([
    known ? getReport(id) : null,
    known?.hasDraft || isNew ? reportDrafts.find(id) : null,
  ])
  return { published, draft, newerSeed: known?.newerSeed ?? false }
}

/** What is wrong with a report document; nothing is stored. */
export const checkReportDocument = async (document: Json): Promise<ReportProblem[]> =>
  (await readAnswer<{ problems: ReportProblem[] }>(api.reports.check.$post({ json: document }))).problems

/** The answer of a report under work, its tables cut short. */
export const runReportDocument = (document: Report, parameters: JsonObject) =>
  readAnswer<ReportResult>(
    api.reports.run.$post({ json: { document: document as unknown as Json, parameters } }),
  )

/** Publishes a document as the next version of its report. Refused (409) where a newer one was published meanwhile. */
export const publishReport = (id: string, publication: Publication) =>
  readAnswer<ReportVersion>(api.reports[':id'].versions.$post({ param: { id }, json: publication }))

export const getReportVersion = (id: string, version: number) =>
  readAnswer<ReportVersion>(
    api.reports[':id'].versions[':version'].$get({ param: { id, version: String(version) } }),
  )

/** The published versions of a report, newest first. */
export const listReportVersions = async (id: string): Promise<VersionInfo[]> =>
  (await readAnswer<{ versions: VersionInfo[] }>(api.reports[':id'].versions.$get({ param: { id } })))
    .versions

/** A report as the product ships it; null for reports that it does not ship. */
export const findReportSeed = (id: string): Promise<ReportSeed | null> =>
  unlessNone(readAnswer<ReportSeed>(api.reports[':id'].seed.$get({ param: { id } })))

/** Keeps the office's own version: the shipped document of this hash is no longer offered. */
export const declineReportSeed = (id: string, hash: string) =>
  readAnswer<ReportSeed>(api.reports[':id'].seed.decline.$post({ param: { id }, json: { hash } }))
