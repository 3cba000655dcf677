import type { JsonObject } from '@paperwright/runtime'
import type { submissions } from '../db/schema.ts'

/** A stored record as the API gives it; moments in ISO 8601. */
export interface Submission {
  id: string
  number: string
  formId: string
  formVersion: number
  revision: number
  record: JsonObject
  createdAt: string
  updatedAt: string
}

export function toSubmission(row: typeof submissions.$inferSelect): Submission {
  return { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() }
}
