import { and, eq, max } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import type { Database } from '../db/database.ts'
import { deletedDocuments } from '../db/library-tables.ts'
import { codesOf } from '../db/storage-fault.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import { deletedEvent } from './deleted-event.ts'
import { discardDraft } from './discard-draft.ts'
import type { AnyStore } from './document-store.ts'
import { findHanging, isShipped } from './find-deletion.ts'
import type { Hanging } from './kind.ts'
import { forgetPresence } from './meet-others.ts'

interface Deleted {
  store: AnyStore
  id: string
}

/** What the database says where a trigger refuses it, or a row points to the one that would go. */
const KEPT = new Set(['23001', '23503'])

/**
 * Deletes a document of the office's own on which nothing hangs, with its versions and what is under work of it; of one
 * that was never published, its draft. What hangs on it, be it stored at this moment, refuses it.
 */
export async function deleteDocument(
  acting: Pick<Acting, 'db' | 'clock' | 'actor'>,
  { store, id }: Deleted,
): Promise<void> {
  const { what, kept } = store.kind
  try {
    const isPublished = await acting.db.transaction(async (tx) => {
      const [item] = await tx
        .select({ origin: kept.items.origin })
        .from(kept.items)
        .where(kept.rows(kept.items, id))
        .for('update')
      if (!item) return false
      if (isShipped(store.kind, item))
        throw new Conflict(`The product ships the ${what} ${id}: it can be hidden, not deleted.`, {
          code: 'shipped',
        })
      const { hanging, going } = await findHanging(tx, { store, id })
      if (hanging.length > 0) throw stillKept(store, id, hanging)
      const { document, version } = await removeAll(tx, { store, id })
      await appendAudit(tx, deletedEvent(acting, { kind: store.kind, id, document, version, going }))
      return true
    })
    if (!isPublished) await discardDraft(acting, { store, id })
  } catch (error) {
    if (!codesOf(error).some((code) => KEPT.has(code))) throw error
    throw stillKept(store, id, (await findHanging(acting.db, { store, id })).hanging)
  }
}

function stillKept({ kind }: AnyStore, id: string, hanging: readonly Hanging[]): Conflict {
  return new Conflict(`The ${kind.what} ${id} is not deleted, since something hangs on it.`, {
    code: 'hanging',
    hanging,
  })
}

/** Removes it; gives what it was at last. */
async function removeAll(tx: Database, { store, id }: Deleted) {
  const { kind } = store
  const { items, versions, drafts, rows } = kind.kept
  const [last] = await tx
    .select({ version: max(versions.version) })
    .from(versions)
    .where(rows(versions, id))
  const version = last?.version ?? 0
  const [row] = await tx
    .select({ document: versions.document })
    .from(versions)
    .where(and(rows(versions, id), eq(versions.version, version)))
  await tx.delete(items).where(rows(items, id))
  await tx.delete(drafts).where(rows(drafts, id))
  await kind.hanging?.letGo(tx, id)
  await forgetPresence(tx, { kind, id })
  await tx
    .insert(deletedDocuments)
    .values({ kind: kind.what, id, version })
    .onConflictDoUpdate({ target: [deletedDocuments.kind, deletedDocuments.id], set: { version } })
  return { document: JSON.parse(row!.document) as unknown, version }
}
