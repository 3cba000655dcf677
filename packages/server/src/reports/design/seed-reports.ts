import { checkReport, wordReportProblem, type Report } from '@paperwright/runtime'
import type { Database } from '../../db/database.ts'
import { FormStore } from '../../forms/form-store.ts'
import { seedDocuments, type LibraryFile } from '../../library/seed-documents.ts'
import { ReportStore } from '../report-store.ts'
import { findForms } from './find-forms.ts'

/** Puts shipped reports into the database, after the forms that they read. A file with faults is left out and named. */
export async function seedReports(
  db: Database,
  files: readonly LibraryFile[],
  { now, warn }: { now: Date; warn: (message: string) => void },
): Promise<void> {
  const forms = new FormStore(db)
  await seedDocuments(db, {
    store: new ReportStore(db),
    files,
    now,
    warn,
    async check(text) {
      const document = readJson(text)
      if (document === undefined) return { faults: ['it is not JSON'] }
      const known = await findForms(forms, document)
      const problems = checkReport(document, (id) => known.get(id))
      if (problems.length === 0) return { document: document as Report, faults: [] }
      return {
        faults: problems.map((problem) => `${problem.path || '/'}: ${wordReportProblem(problem, 'en')}`),
      }
    },
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
