import { desc, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '../db/database.ts'
import type { LibraryTables } from '../db/library-tables.ts'
import type { Hanging } from '../library/kind.ts'

interface Naming<Document> {
  what: string
  tables: Pick<LibraryTables, 'versions' | 'drafts'>
  /** The forms that a document points to; one under work may have any fault. */
  namedBy(document: Document): readonly string[]
}

/** The documents of a kind that point to a form in any of their versions, by which records are still read, and those under work. */
export async function documentsNaming<Document>(
  db: Pick<Database, 'select'>,
  id: string,
  { what, tables: { versions, drafts }, namedBy }: Naming<Document>,
): Promise<Hanging[]> {
  // A look at the text spares most documents their reading.
  const speaks = (document: PgColumn): SQL => sql`position(${JSON.stringify(id)}::text in ${document}) > 0`
  const published = await db
    .select({ id: versions.id, document: versions.document })
    .from(versions)
    .where(speaks(versions.document))
    .orderBy(desc(versions.version))
  const under = await db
    .select({ id: drafts.id, document: drafts.document })
    .from(drafts)
    .where(speaks(drafts.document))
  const naming = (of: string, rows: readonly { id: string; document: string }[]): Hanging => {
    const names = new Map<string, string>()
    for (const row of rows) {
      const document = JSON.parse(row.document) as Document & { title?: string }
      if (!names.has(row.id) && isNamed(() => namedBy(document), id))
        names.set(row.id, document.title ?? row.id)
    }
    return { what: of, count: names.size, names: [...names.values()] }
  }
  return [naming(what, published), naming(`${what}-draft`, under)]
}

/** Where a document under work cannot be read at all, its words alone say that it names the form. */
function isNamed(read: () => readonly string[], id: string): boolean {
  try {
    return read().includes(id)
  } catch {
    return true
  }
}
