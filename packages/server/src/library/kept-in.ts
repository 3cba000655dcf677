import { and, eq, getTableColumns, type Placeholder, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import {
  documentDrafts,
  documents,
  documentSeeds,
  documentVersions,
  type LibraryTables,
} from '../db/library-tables.ts'

type LibraryTable = PgTable & { id: PgColumn }

/** Where a kind's documents are kept, and what its rows are told by: tables of several kinds say whose each row is. */
export interface Kept extends LibraryTables {
  /** The rows of one document, or of all of the kind. */
  rows(table: LibraryTable, id?: string | Placeholder): SQL | undefined
  /** The rows of two tables that are of one document. */
  same(one: LibraryTable, other: LibraryTable): SQL | undefined
  /** What a row of a document begins with. */
  key(id: string): { id: string }
  /** The columns of that. */
  keyOf(table: LibraryTable): PgColumn[]
}

/** In tables of its own. */
export function keptAlone(tables: LibraryTables): Kept {
  return {
    ...tables,
    rows: (table, id) => (id === undefined ? undefined : eq(table.id, id)),
    same: (one, other) => eq(one.id, other.id),
    key: (id) => ({ id }),
    keyOf: (table) => [table.id],
  }
}

/** In the tables of all kinds that have none of their own. */
export function keptTogether(kind: string): Kept {
  // They have one column more, which nothing but the following asks for.
  const tables = {
    items: documents,
    versions: documentVersions,
    seeds: documentSeeds,
    drafts: documentDrafts,
  } as unknown as LibraryTables
  return {
    ...tables,
    rows: (table, id) => and(eq(kindOf(table), kind), id === undefined ? undefined : eq(table.id, id)),
    same: (one, other) => and(eq(kindOf(one), kindOf(other)), eq(one.id, other.id)),
    key: (id) => ({ kind, id }),
    keyOf: (table) => [kindOf(table), table.id],
  }
}

function kindOf(table: LibraryTable): PgColumn {
  return getTableColumns(table)['kind']!
}
