import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { LibraryTables } from '../db/library-tables.ts'
import { hashOf, type DocumentStore } from './document-store.ts'

/** A file of the shipped library, not yet checked. */
export interface LibraryFile {
  path: string
  text: string
}

export interface Seeding<Document> {
  store: DocumentStore<Document>
  files: readonly LibraryFile[]
  /** A document without faults, or the words of those that it has. */
  check(text: string): Checked<Document> | Promise<Checked<Document>>
  now: Date
  warn(message: string): void
}

interface Checked<Document> {
  document?: Document | undefined
  faults: readonly string[]
}

/**
 * Puts shipped documents into the database: new ones as version 1, changed ones as the next version unless the office
 * has published its own, beside which the shipped one is kept and offered. A file with faults is left out and named; the
 * others come in all the same.
 */
export async function seedDocuments<Document>(
  db: Database,
  { store, files, check, now, warn }: Seeding<Document>,
): Promise<void> {
  const { tables } = store.kind
  const published = await hashesIn(db, tables.versions)
  const shipped = await hashesIn(db, tables.seeds)
  for (const { path, text } of files) {
    const hash = hashOfText(text)
    if (hash !== undefined && shipped.has(hash)) continue
    // Checking a document takes a while; what was published as it is was checked then.
    const isChecked = hash !== undefined && published.has(hash)
    const { document, faults } = isChecked
      ? { document: JSON.parse(text) as Document, faults: [] }
      : await check(text)
    if (document) await shipDocument(db, { store, document, now })
    else for (const fault of faults.slice(0, 5)) warn(`${path}: ${fault}`)
  }
}

async function shipDocument<Document>(
  db: Database,
  { store, document, now }: Pick<Seeding<Document>, 'store' | 'now'> & { document: Document },
): Promise<void> {
  const { items, seeds, versions } = store.kind.tables
  const id = store.kind.idOf(document)
  const text = JSON.stringify(document)
  const hash = hashOf(document)
  await db.transaction(async (tx) => {
    await tx.insert(items).values({ id, origin: 'seed', createdAt: now }).onConflictDoNothing()
    // The document's row is the lock that keeps a publisher from taking the same number.
    const [known] = await tx.select().from(items).where(eq(items.id, id)).for('update')
    if (known?.origin !== 'seed') return
    await tx
      .insert(seeds)
      .values({ id, document: text, hash })
      .onConflictDoUpdate({ target: seeds.id, set: { document: text, hash } })
    const stored = await tx
      .select({ version: versions.version, hash: versions.hash })
      .from(versions)
      .where(eq(versions.id, id))
    if (known.customised || stored.some((one) => one.hash === hash)) return
    const version = Math.max(0, ...stored.map((one) => one.version)) + 1
    await tx.insert(versions).values({ id, version, document: text, hash, publishedAt: now })
  })
}

async function hashesIn(
  db: Database,
  table: LibraryTables['versions'] | LibraryTables['seeds'],
): Promise<ReadonlySet<string>> {
  return new Set((await db.select({ hash: table.hash }).from(table)).map(({ hash }) => hash))
}

/** The hash of a file's document as it is; undefined where the file is no JSON. */
function hashOfText(text: string): string | undefined {
  try {
    return hashOf(JSON.parse(text))
  } catch {
    return undefined
  }
}
