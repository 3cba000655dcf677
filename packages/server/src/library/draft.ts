import type { JsonObject } from '@paperwright/runtime'
import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { LibraryTables } from '../db/library-tables.ts'

/** What is known of a draft without its document; the moment in ISO 8601. */
export interface DraftInfo {
  id: string
  /** The version that the work started from; null where there was none. */
  base: number | null
  /** From 1; each save is made on the one before. */
  revision: number
  updatedAt: string
  /** The name of who saved it last; null where that was not kept. */
  savedBy: string | null
  /** Who began it, and when. */
  begun: { by: string; at: string } | null
}

/** A document under work. It may have faults: it is an object and nothing more is sure. */
export interface Draft extends DraftInfo {
  document: JsonObject
}

/** What drafts are read by: their rows, without the document where it is not asked for, with names for ids. */
export function infoColumns(drafts: LibraryTables['drafts']) {
  const { id, base, revision, updatedAt, begunBy, begunAt, updatedBy } = drafts
  return { id, base, revision, updatedAt, begunAt, savedBy: nameOf(updatedBy), begunBy: nameOf(begunBy) }
}

export const draftColumns = (drafts: LibraryTables['drafts']) => ({
  ...infoColumns(drafts),
  document: drafts.document,
})

function nameOf(user: PgColumn): SQL<string | null> {
  return sql<string | null>`(select users.name from users where users.id = ${user})`
}

interface InfoRow extends Pick<
  LibraryTables['drafts']['$inferSelect'],
  'id' | 'base' | 'revision' | 'updatedAt' | 'begunAt'
> {
  savedBy: string | null
  begunBy: string | null
}

export function toDraftInfo({
  id,
  base,
  revision,
  updatedAt,
  savedBy,
  begunBy,
  begunAt,
}: InfoRow): DraftInfo {
  const begun = begunBy !== null && begunAt ? { by: begunBy, at: begunAt.toISOString() } : null
  return { id, base, revision, updatedAt: updatedAt.toISOString(), savedBy, begun }
}

export function toDraft(row: InfoRow & { document: string }): Draft {
  return { ...toDraftInfo(row), document: JSON.parse(row.document) as JsonObject }
}
