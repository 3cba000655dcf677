import type { JsonObject } from '@paperwright/runtime'
import type { formDrafts } from '../db/schema.ts'

/** What is known of a draft without its document; the moment in ISO 8601. */
export interface DraftInfo {
  id: string
  /** The version that the work started from; null for a form that had none. */
  base: number | null
  /** From 1; each save is made on the one before. */
  revision: number
  updatedAt: string
}

/** A form under work. The document may have faults: it is an object and nothing more is sure. */
export interface FormDraft extends DraftInfo {
  document: JsonObject
}

type DraftRow = typeof formDrafts.$inferSelect

export function toDraftInfo({ formId, base, revision, updatedAt }: Omit<DraftRow, 'document'>): DraftInfo {
  return { id: formId, base, revision, updatedAt: updatedAt.toISOString() }
}

export function toDraft(row: DraftRow): FormDraft {
  return { ...toDraftInfo(row), document: JSON.parse(row.document) as JsonObject }
}
