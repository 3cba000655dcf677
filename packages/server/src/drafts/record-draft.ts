import type { JsonObject } from '@paperwright/runtime'
import type { recordDrafts } from '../db/work-tables.ts'

/** A record that is being filled in, as its owner sees it; moments in ISO 8601. */
export interface RecordDraft {
  id: string
  formId: string
  formVersion: number
  record: JsonObject
  /** Texts that could not be read, as they were typed, by their fields' pointers. */
  unread: Record<string, string>
  /** The number of the blank sheet that is being entered; null: the record gets the next of its series. */
  paper: string | null
  /** From 1; each save is made on the one before. */
  revision: number
  createdAt: string
  updatedAt: string
}

export function toRecordDraft({
  owner: _,
  createdAt,
  updatedAt,
  ...draft
}: typeof recordDrafts.$inferSelect): RecordDraft {
  return { ...draft, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}
