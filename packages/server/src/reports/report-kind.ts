import { checkReportLimits, isAdminOf } from '@paperwright/runtime/kit'
import { checkReport, wordReportProblem, type Report } from '@paperwright/runtime/report'
import type { Database } from '../db/database.ts'
import { reportDrafts, reports, reportSeeds, reportVersions } from '../db/report-tables.ts'
import { forms } from '../db/schema.ts'
import { FormStore } from '../forms/form-store.ts'
import { keptAlone } from '../library/kept-in.ts'
import type { InLibrary } from '../library/list-documents.ts'
import type { Kind, Shipped } from '../library/kind.ts'
import { checkReportDocument, requireSoundReport, wordProblem } from './design/check-report-document.ts'
import { findForms } from './design/find-forms.ts'
import { formsNamedBy } from '../pointing/forms-of.ts'
import { hangingOnReport } from '../pointing/hanging-on-report.ts'
import { readReportRights, type ReportRights } from './report-rights.ts'
import { summarizeReport, type ReportSummary } from './summarize-report.ts'

/** A report as the library lists it, with what one may do with it. */
export type LibraryReport = InLibrary<ReportSummary, ReportRights>

export const reportKind: Kind<Report, ReportSummary, ReportRights> = {
  what: 'report',
  kept: keptAlone({ items: reports, versions: reportVersions, seeds: reportSeeds, drafts: reportDrafts }),
  idOf: ({ id }) => id,
  ownNames: { code: '/code', series: '/series', word: wordProblem },
  standings: ['hidden'],
  told: {
    published: 'report.published',
    declined: 'report.declined',
    placed: 'report.placed',
    deleted: 'report.deleted',
    subjectOf: (report) => ({ details: { report } }),
  },

  limits: (document) => checkReportLimits(document).map(wordProblem),
  check: checkReportDocument,
  requireSound: requireSoundReport,

  pointsTo: (report) => ({ items: forms, ids: formsNamedBy(report), areNeeded: true }),
  hanging: hangingOnReport,

  summarize: summarizeReport,
  wordsOf: ({ description }) => [description],
  async readRights(acting) {
    const reader = await readReportRights(acting)
    return {
      of(report) {
        const rights = reader.of(report)
        return rights.see || isAdminOf(acting.actor, 'forms') ? rights : undefined
      },
    }
  },

  ships: { ending: '.report.json', prepareCheck: checkOver },
}

/** Over the forms as they are, which are shipped before. */
function checkOver(db: Database) {
  const forms = new FormStore(db)
  return async (text: string): Promise<Shipped<Report>> => {
    const document = readJson(text)
    if (document === undefined) return { faults: ['it is not JSON'] }
    const known = await findForms(forms, document)
    const problems = checkReport(document, (id) => known.get(id))
    if (problems.length === 0) return { document: document as Report, faults: [] }
    return { faults: problems.map((one) => `${one.path || '/'}: ${wordReportProblem(one, 'en')}`) }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
