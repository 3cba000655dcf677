import type { Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'

/** Throws a draft away; one that is gone already stays gone. */
export async function discardDraft(
  { db }: Pick<Services, 'db'>,
  { store, id }: { store: AnyStore; id: string },
): Promise<void> {
  const { drafts, rows } = store.kind.kept
  await db.delete(drafts).where(rows(drafts, id))
}
