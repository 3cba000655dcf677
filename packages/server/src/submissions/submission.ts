import type { Form, JsonObject } from '@paperwright/runtime'
import { hideFields, type RecordState, type Standing } from '@paperwright/runtime/kit'
import type { RecordRow } from '../records/record-row.ts'

/** A stored record as the API gives it; moments in ISO 8601. */
export interface Submission {
  id: string
  number: string
  formId: string
  formVersion: number
  revision: number
  state: RecordState
  record: JsonObject
  /** The id of who handed it in; null for records from before there were accounts. */
  createdBy: string | null
  department: string | null
  createdAt: string
  updatedAt: string
  /** Where its signatures stand: in lists, of forms that are signed. */
  signing?: Standing
}

/** A row as someone may see it, without the values at the `hidden` pointers. */
export function toSubmission(row: RecordRow, form: Form, hidden: readonly string[]): Submission {
  const { search: _, ...told } = row
  return {
    ...told,
    record: hidden.length === 0 ? row.record : hideFields(form, row.record, hidden),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
