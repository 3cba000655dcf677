import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { imports } from '../../db/work-tables.ts'

/** An import as it is kept. */
export type ImportRow = typeof imports.$inferSelect

/** What an import stored: new records with consecutive numbers, and corrections of others. */
export interface StoredImport {
  /** Null where nothing was to be stored. */
  id: string | null
  /** New records. */
  count: number
  changed: number
  first: string | null
  last: string | null
}

/** The id of an import that is sent under a key: sent again, it is the same. */
export function importId(owner: string, key: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([owner, key]))
    .digest('hex')
  // A UUID version 8 (RFC 9562): of the program's own making.
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}

export async function findImport(
  { db }: { db: Pick<Database, 'select'> },
  id: string,
): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id))
  return row
}

export function toStored({ id, made, changed, first, last }: ImportRow): StoredImport {
  return { id, count: made, changed, first, last }
}

/** Keeps what an import did, so that it can be taken back. */
export async function keepImport(
  transaction: Pick<Database, 'insert'>,
  row: Omit<ImportRow, 'takenBackAt' | 'takenBackBy' | 'stayed'>,
): Promise<void> {
  await transaction.insert(imports).values(row)
}
