import type { Database } from './db/database.ts'
import type { FormStore } from './forms/form-store.ts'
import type { SheetPrinter } from './print/sheet-printer.ts'
import type { SubmissionStatements } from './submissions/statements.ts'

/** What verbs work with, passed to each: no verb reaches for the clock or the environment itself. */
export interface Services {
  db: Database
  clock: () => Date
  forms: FormStore
  statements: SubmissionStatements
  printer: SheetPrinter
}
