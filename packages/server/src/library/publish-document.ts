import type { FieldPairing } from '@paperwright/runtime/kit'
import { and, desc, eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../auth/actor.ts'
import type { Database } from '../db/database.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import { hashOf, type DocumentStore, type DocumentVersion } from './document-store.ts'
import { holdDocuments, requireHeld } from './hold-documents.ts'
import type { Kept } from './kept-in.ts'
import { nextVersion } from './next-version.ts'
import { requireId } from './require-id.ts'

export interface Publication<Document> {
  id: string
  /** Without faults. */
  document: Document
  note?: string
  /** The version that the document was made from, null for a new one; left out, whatever is there is followed. */
  base?: number | null
  /** Of forms: which field is which of the version before, where it is not what one would guess; null of one that is new. */
  pairs?: FieldPairing
  /** Refuses it where another goes by its names; over its newest version. */
  requireOwnNames?(tx: Database, before: Document | undefined): Promise<void>
}

/**
 * Publishes a document as the next version under its id, which comes into being with its first. The newest version
 * published again stays the newest. A draft that says the same is done with and goes.
 */
export async function publishDocument<Document>(
  { db, clock, actor }: Pick<Acting, 'db' | 'clock'> & { actor: Actor | null },
  {
    store,
    id,
    document,
    note,
    base,
    pairs = {},
    requireOwnNames,
  }: Publication<Document> & { store: DocumentStore<Document> },
): Promise<DocumentVersion<Document>> {
  const { what, kept, idOf, told } = store.kind
  const { items, versions, seeds, drafts, rows, key } = kept
  requireId(store.kind, id)
  if (idOf(document) !== id)
    throw new Conflict(`The document says that it is the ${what} ${idOf(document)}, not ${id}.`)
  const text = JSON.stringify(document)
  const hash = hashOf(document)
  const version = await db.transaction(async (tx) => {
    await lockItem(tx, { kept, id, now: clock() })
    await tx.delete(drafts).where(and(rows(drafts, id), eq(drafts.document, text)))
    const newest = await findNewest(tx, { kept, id })
    if (newest?.hash === hash) return newest.version
    requireBase(`${what} ${id}`, { base, newest: newest?.version ?? null })
    const before = newest && (JSON.parse(newest.document) as Document)
    await requireOwnNames?.(tx, before)
    const points = store.kind.pointsTo?.(document)
    if (points) await (points.areNeeded ? requireHeld : holdDocuments)(tx, points.items, points.ids)
    const next = await nextVersion(tx, { kind: store.kind, id, newest: newest?.version })
    const [shipped] = await tx.select({ hash: seeds.hash }).from(seeds).where(rows(seeds, id))
    await tx
      .update(items)
      .set({ customised: shipped?.hash !== hash })
      .where(rows(items, id))
    await tx
      .insert(versions)
      .values({ ...key(id), version: next, document: text, hash, note: note ?? null, publishedAt: clock() })
    if (before)
      await store.kind.keepStep?.(tx, { id, version: next, before, after: document, pairs, at: clock() })
    const subject = told.subjectOf(id)
    await appendAudit(tx, {
      action: told.published,
      actor,
      at: clock(),
      ...subject,
      details: { ...subject.details, version: next, hash, note: note ?? null },
    })
    return next
  })
  return store.requireVersion(id, version)
}

/** The document's row, made where there is none, is the lock that keeps two publishers from taking the same number. */
async function lockItem(
  tx: Pick<Database, 'insert' | 'select'>,
  { kept: { items, rows, key }, id, now }: { kept: Kept; id: string; now: Date },
): Promise<void> {
  await tx
    .insert(items)
    .values({ ...key(id), origin: 'own', createdAt: now })
    .onConflictDoNothing()
  await tx.select().from(items).where(rows(items, id)).for('no key update')
}

async function findNewest(
  tx: Pick<Database, 'select'>,
  { kept: { versions, rows }, id }: { kept: Kept; id: string },
) {
  const [newest] = await tx
    .select({ version: versions.version, hash: versions.hash, document: versions.document })
    .from(versions)
    .where(rows(versions, id))
    .orderBy(desc(versions.version))
    .limit(1)
  return newest
}

function requireBase(
  named: string,
  { base, newest }: { base: number | null | undefined; newest: number | null },
): void {
  if (base === undefined || base === newest) return
  if (newest === null) throw new Conflict(`The ${named} has no version ${base}: it was never published.`)
  if (base !== null && base > newest)
    throw new Conflict(`The ${named} has no version ${base}: its newest is ${newest}.`, { newest })
  const from = base === null ? `as a new ${named.split(' ')[0]}` : `from version ${base}`
  throw new Conflict(
    `Version ${newest} of the ${named} was published meanwhile; yours was made ${from}. Compare the two, then publish from version ${newest}.`,
    { newest },
  )
}
