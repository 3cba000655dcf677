import type { Actor } from './auth/actor.ts'
import type { Auth } from './auth/create-auth.ts'
import type { Outside } from './channels/outside.ts'
import type { Database, OpenDatabase } from './db/database.ts'
import type { BlobStore } from './files/blob-store.ts'
import type { Intake } from './files/intake.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { DocumentChecks } from './checks/document-checks.ts'
import { FormStore } from './forms/form-store.ts'
import { ReportStore } from './reports/report-store.ts'
import type { Office } from './office/office.ts'
import { OfficeStore } from './office/office-store.ts'
import type { SheetPrinter } from './print/sheet-printer.ts'
import { prepareStatements, type SubmissionStatements } from './submissions/statements.ts'

/** What verbs work with, passed to each: no verb reaches for the clock or the environment itself. */
export interface Services {
  db: Database
  /** Hears what is said by any process on the database. */
  listen: OpenDatabase['listen']
  clock: () => Date
  office: Office
  auth: Auth
  forms: FormStore
  reports: ReportStore
  statements: SubmissionStatements
  printer: SheetPrinter
  /** Where documents are checked and tried out. */
  checks: DocumentChecks
  /** Where the bytes of files lie. */
  blobs: BlobStore
  /** Where files come in. */
  intake: Intake
  metrics: Metrics
  /** What people are reached by who have no page open. */
  outside: Outside
}

/** What services are made of. */
export type Means = Omit<Services, 'office' | 'forms' | 'reports' | 'statements'>

/** The services of one process: whatever answers, and whatever works of itself, has the same. */
export function openServices(means: Means): Services {
  const { db } = means
  return {
    ...means,
    office: new OfficeStore(db),
    forms: new FormStore(db),
    reports: new ReportStore(db),
    statements: prepareStatements(db),
  }
}

/** Services in the hands of someone who asks: what a verb is given that someone may or may not do. */
export interface Acting extends Services {
  actor: Actor
}
