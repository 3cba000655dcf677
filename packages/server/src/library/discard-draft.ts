import { and, notExists } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import type { Acting } from '../services.ts'
import { deletedEvent } from './deleted-event.ts'
import type { AnyStore } from './document-store.ts'
import { forgetPresence } from './meet-others.ts'

/**
 * Throws a draft away; one that is gone already stays gone. With that of a document that was never published nothing of it
 * is left, which the log tells.
 */
export async function discardDraft(
  acting: Pick<Acting, 'db' | 'clock' | 'actor'>,
  { store, id }: { store: AnyStore; id: string },
): Promise<void> {
  const { kind } = store
  const { items, drafts, rows, same } = kind.kept
  await acting.db.transaction(async (tx) => {
    const published = tx.select({ id: items.id }).from(items).where(same(items, drafts))
    const [last] = await tx
      .delete(drafts)
      .where(and(rows(drafts, id), notExists(published)))
      .returning({ document: drafts.document })
    if (!last) {
      await tx.delete(drafts).where(rows(drafts, id))
      return
    }
    await kind.hanging?.letGo(tx, id)
    await forgetPresence(tx, { kind, id })
    const document: unknown = JSON.parse(last.document)
    await appendAudit(tx, deletedEvent(acting, { kind, id, document, version: 0, going: [] }))
  })
}
