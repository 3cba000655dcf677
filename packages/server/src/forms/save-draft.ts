import { and, eq } from 'drizzle-orm'
import { forms, formDrafts } from '../db/schema.ts'
import { Conflict } from '../errors.ts'
import type { Services } from '../services.ts'
import { toDraftInfo, type DraftInfo, type FormDraft } from './draft.ts'
import { findDraft } from './find-draft.ts'
import { requireDraftDocument } from './require-draft-document.ts'

export interface DraftChange {
  id: string
  /** A form document, which may have faults. */
  document: unknown
  /** The version that the work started from; null for a form that has none yet. */
  base: number | null
  /** The revision that the change was made on; 0 where there was no draft. */
  revision: number
}

/**
 * Keeps a form under work. Refused where another revision was stored since, with that one in `draft` (null where the
 * draft is gone); the same change sent again is answered as the first time.
 */
export async function saveDraft(
  services: Services,
  { id, document, base, revision }: DraftChange,
): Promise<DraftInfo> {
  const text = JSON.stringify(requireDraftDocument(document))
  await requireBase(services, id, base)
  const { db, clock } = services
  const values = { document: text, base, revision: revision + 1, updatedAt: clock() }
  const [row] =
    revision === 0
      ? await db
          .insert(formDrafts)
          .values({ formId: id, ...values })
          .onConflictDoNothing()
          .returning(INFO)
      : await db
          .update(formDrafts)
          .set(values)
          .where(and(eq(formDrafts.formId, id), eq(formDrafts.revision, revision)))
          .returning(INFO)
  if (row) return toDraftInfo(row)
  const stored = await findDraft(services, id)
  if (stored && stored.base === base && JSON.stringify(stored.document) === text) return infoOf(stored)
  throw conflict(stored)
}

const INFO = {
  formId: formDrafts.formId,
  base: formDrafts.base,
  revision: formDrafts.revision,
  updatedAt: formDrafts.updatedAt,
}

/** Work on a form starts from a version that is there; work on a new form under an id that is free. */
async function requireBase({ db, forms: store }: Services, id: string, base: number | null): Promise<void> {
  if (base !== null) {
    await store.requireVersion(id, base)
    return
  }
  const [taken] = await db.select({ id: forms.id }).from(forms).where(eq(forms.id, id))
  if (!taken) return
  const newest = await store.requireNewest(id)
  throw new Conflict(
    `There is a form ${id} already, at version ${newest.version}. Give the new form another id, or work from that version.`,
    { newest: newest.version },
  )
}

function conflict(stored: FormDraft | undefined): Conflict {
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

function infoOf({ document: _, ...info }: FormDraft): DraftInfo {
  return info
}
