import { and, eq } from 'drizzle-orm'
import { Conflict } from '../errors.ts'
import type { Acting, Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'
import { infoColumns, toDraftInfo, type Draft, type DraftInfo } from './draft.ts'
import { findDraft } from './find-draft.ts'
import { requireId } from './require-id.ts'
import { requireDraftDocument } from './require-draft-document.ts'

export interface DraftChange {
  store: AnyStore
  id: string
  /** The document, which may have faults. */
  document: unknown
  /** The version that the work started from; null where there is none yet. */
  base: number | null
  /** The revision that the change was made on; 0 where there was no draft. */
  revision: number
}

/**
 * Keeps a document under work. Refused where another revision was stored since, with that one in `draft` (null where the
 * draft is gone); the same change sent again is answered as the first time.
 */
export async function saveDraft(
  services: Pick<Acting, 'db' | 'clock' | 'actor'>,
  { store, id, document, base, revision }: DraftChange,
): Promise<DraftInfo> {
  requireId(store.kind, id)
  const text = JSON.stringify(requireDraftDocument(document, store.kind))
  await requireBase(services, { store, id, base })
  const { db, clock, actor } = services
  const now = clock()
  const { drafts, rows, key } = store.kind.kept
  const info = infoColumns(drafts)
  const values = { document: text, base, revision: revision + 1, updatedAt: now, updatedBy: actor.id }
  const [row] =
    revision === 0
      ? await db
          .insert(drafts)
          .values({ ...key(id), ...values, begunBy: actor.id, begunAt: now })
          .onConflictDoNothing()
          .returning(info)
      : await db
          .update(drafts)
          .set(values)
          .where(and(rows(drafts, id), eq(drafts.revision, revision)))
          .returning(info)
  if (row) return toDraftInfo(row)
  const stored = await findDraft(services, { store, id })
  if (stored && stored.base === base && JSON.stringify(stored.document) === text) return infoOf(stored)
  throw conflict(stored)
}

/** Work on a document starts from a version that is there; work on a new one under an id that is free. */
async function requireBase(
  { db }: Pick<Services, 'db'>,
  { store, id, base }: { store: AnyStore; id: string; base: number | null },
): Promise<void> {
  if (base !== null) {
    // A version that is remembered may be of one that was deleted.
    await store.requireNewest(id)
    await store.requireVersion(id, base)
    return
  }
  const { what, kept } = store.kind
  const [taken] = await db.select({ id: kept.items.id }).from(kept.items).where(kept.rows(kept.items, id))
  if (!taken) return
  const newest = await store.requireNewest(id)
  throw new Conflict(
    `There is a ${what} ${id} already, at version ${newest.version}. Give the new ${what} another id, or work from that version.`,
    { newest: newest.version },
  )
}

function conflict(stored: Draft | undefined): Conflict {
  return stored
    ? new Conflict(
        `Someone saved revision ${stored.revision} of this draft meanwhile. Compare it with yours, then save on that revision.`,
        { draft: stored },
      )
    : new Conflict(
        'The draft was published or discarded meanwhile. Save with revision 0 to start a new one from yours.',
        { draft: null },
      )
}

function infoOf({ document: _, ...info }: Draft): DraftInfo {
  return info
}
