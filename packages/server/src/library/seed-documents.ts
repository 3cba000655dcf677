import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { hashOf } from './document-store.ts'
import type { AnyKind, Kind } from './kind.ts'
import { nextVersion } from './next-version.ts'
import { readShipped, type LibraryFile } from './read-shipped.ts'

interface Seeding {
  now: Date
  warn(message: string): void
}

/** Puts what is shipped of these kinds into the database, in their order. */
export async function seedKinds(
  db: Database,
  kinds: readonly AnyKind[],
  { folder, ...seeding }: Seeding & { folder?: string | undefined },
): Promise<void> {
  for (const kind of kinds)
    await seedDocuments(db, kind, { files: await readShipped(kind, folder), ...seeding })
}

/**
 * Puts shipped documents into the database: new ones as version 1, changed ones as the next version unless the office
 * has published its own, beside which the shipped one is kept and offered. A file with faults is left out and named; the
 * others come in all the same.
 */
export async function seedDocuments<Document>(
  db: Database,
  kind: Kind<Document>,
  { files, now, warn }: Seeding & { files: readonly LibraryFile[] },
): Promise<void> {
  if (!kind.ships) return
  const check = kind.ships.prepareCheck(db)
  const { seeds, versions } = kind.kept
  const published = await hashesIn(db, kind, versions)
  const shipped = await hashesIn(db, kind, seeds)
  for (const { path, text } of files) {
    const hash = hashOfText(text)
    if (hash !== undefined && shipped.has(hash)) continue
    // Checking a document takes a while; what was published as it is was checked then.
    const isChecked = hash !== undefined && published.has(hash)
    const { document, faults } = isChecked
      ? { document: JSON.parse(text) as Document, faults: [] }
      : await check(text)
    if (document) await shipDocument(db, { kind, document, now })
    else for (const fault of faults.slice(0, 5)) warn(`${path}: ${fault}`)
  }
}

async function shipDocument<Document>(
  db: Database,
  { kind, document, now }: { kind: Kind<Document>; document: Document; now: Date },
): Promise<void> {
  const { items, seeds, versions, rows, key, keyOf } = kind.kept
  const id = kind.idOf(document)
  const text = JSON.stringify(document)
  const hash = hashOf(document)
  await db.transaction(async (tx) => {
    await tx
      .insert(items)
      .values({ ...key(id), origin: 'seed', createdAt: now })
      .onConflictDoNothing()
    // The document's row is the lock that keeps a publisher from taking the same number.
    const [known] = await tx.select().from(items).where(rows(items, id)).for('no key update')
    if (known?.origin !== 'seed') return
    await tx
      .insert(seeds)
      .values({ ...key(id), document: text, hash })
      .onConflictDoUpdate({ target: keyOf(seeds), set: { document: text, hash } })
    const stored = await tx
      .select({ version: versions.version, hash: versions.hash })
      .from(versions)
      .where(rows(versions, id))
      .orderBy(desc(versions.version))
    if (known.customised || stored.some((one) => one.hash === hash)) return
    const newest = stored[0]
    const version = await nextVersion(tx, { kind, id, newest: newest?.version })
    await tx.insert(versions).values({ ...key(id), version, document: text, hash, publishedAt: now })
    if (newest && kind.keepStep) await keepStep(tx, { kind, id, version, after: document, at: now })
  })
}

async function keepStep<Document>(
  tx: Pick<Database, 'insert' | 'select'>,
  { kind, ...step }: { kind: Kind<Document>; id: string; version: number; after: Document; at: Date },
): Promise<void> {
  const { versions, rows } = kind.kept
  const [before] = await tx
    .select({ document: versions.document })
    .from(versions)
    .where(and(rows(versions, step.id), eq(versions.version, step.version - 1)))
  await kind.keepStep?.(tx, { ...step, before: JSON.parse(before!.document) as Document, pairs: {} })
}

async function hashesIn(
  db: Database,
  { kept }: AnyKind,
  table: AnyKind['kept']['versions' | 'seeds'],
): Promise<ReadonlySet<string>> {
  const found = await db.select({ hash: table.hash }).from(table).where(kept.rows(table))
  return new Set(found.map(({ hash }) => hash))
}

/** The hash of a file's document as it is; undefined where the file is no JSON. */
function hashOfText(text: string): string | undefined {
  try {
    return hashOf(JSON.parse(text))
  } catch {
    return undefined
  }
}
