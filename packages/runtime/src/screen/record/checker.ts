import type { JsonObject } from '../../form/json-schema.ts'
import type { Problem } from '../../record/problem.ts'

/** What checking a record gives. */
export interface CheckedRecord {
  /** The record as it would be stored: computed values written, hidden ones left out. */
  record: JsonObject
  problems: Problem[]
  /** What is said and may be stored all the same. */
  warnings: Problem[]
  /** Pointers of the fields and groups that the form's conditions hide now (`/items/0/reason`). */
  hidden: string[]
}

/** Checks records of one form, wherever it does so: in a worker, on a server, or here (`createRecordChecker`). */
export interface RecordChecker {
  check(record: JsonObject): Promise<CheckedRecord>
}
