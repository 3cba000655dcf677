import { asc, inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { LibraryTables } from '../db/library-tables.ts'
import { Conflict } from '../errors.ts'

/** Keeps documents from being deleted until the transaction ends, which has something point to them; gives those that are gone. */
export async function holdDocuments(
  tx: Pick<Database, 'select'>,
  items: LibraryTables['items'],
  ids: readonly string[],
): Promise<string[]> {
  const named = [...new Set(ids)]
  if (named.length === 0) return []
  const held = await tx
    .select({ id: items.id })
    .from(items)
    .where(inArray(items.id, named))
    .orderBy(asc(items.id))
    .for('key share')
  return named.filter((id) => !held.some((one) => one.id === id))
}

/** The same, refused where one is gone. */
export async function requireHeld(...held: Parameters<typeof holdDocuments>): Promise<void> {
  const [gone] = await holdDocuments(...held)
  if (gone !== undefined) throw new Conflict(`${gone} was deleted meanwhile.`, { code: 'gone', gone })
}
