import type { JsonObject } from '@paperwright/runtime'
import type { LibraryTables } from '../db/library-tables.ts'

/** What is known of a draft without its document; the moment in ISO 8601. */
export interface DraftInfo {
  id: string
  /** The version that the work started from; null where there was none. */
  base: number | null
  /** From 1; each save is made on the one before. */
  revision: number
  updatedAt: string
}

/** A document under work. It may have faults: it is an object and nothing more is sure. */
export interface Draft extends DraftInfo {
  document: JsonObject
}

type DraftRow = LibraryTables['drafts']['$inferSelect']

export function toDraftInfo({ id, base, revision, updatedAt }: Omit<DraftRow, 'document'>): DraftInfo {
  return { id, base, revision, updatedAt: updatedAt.toISOString() }
}

export function toDraft(row: DraftRow): Draft {
  return { ...toDraftInfo(row), document: JSON.parse(row.document) as JsonObject }
}
