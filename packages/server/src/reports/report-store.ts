import type { Report } from '@paperwright/runtime/report'
import type { Database } from '../db/database.ts'
import { DocumentStore, type DocumentVersion } from '../library/document-store.ts'
import { reportKind } from './report-kind.ts'

/** A report at one of its versions. */
export type ReportVersion = DocumentVersion<Report>

/** The reports of the library. */
export class ReportStore extends DocumentStore<Report> {
  constructor(db: Database) {
    super(db, reportKind)
  }
}
