import type { Form, SignatureSlot } from '@paperwright/runtime'
import { mergePosts as mergeRights } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { and, eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { mergedPosts, posts } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { formAccess } from '../db/work-tables.ts'
import { BadRequest, Conflict, NotFound } from '../errors.ts'
import { FormStore } from '../forms/form-store.ts'
import type { DocumentStore } from '../library/document-store.ts'
import { publishDocument } from '../library/publish-document.ts'
import { ReportStore } from '../reports/report-store.ts'
import type { Acting } from '../services.ts'
import { findNamed, type Named } from './find-named.ts'
import { endPost } from './holders.ts'
import { requireKnown } from './places.ts'
import { moveAsks } from '../chains/move-asks.ts'
import { readPlaces } from './seed-places.ts'

export interface PostMerge {
  /** The post that goes. */
  from: string
  into: string
}

/**
 * Makes one post of two, all or nothing: who held the one holds the other, rights that either had are the other's, and
 * signature slots of forms and reports, in use (as their next versions) and under work, name it. Gives what was touched.
 */
export async function mergePosts(acting: Acting, { from, into }: PostMerge): Promise<Named[]> {
  const { db, clock, actor } = acting
  if (from === into) throw new BadRequest('A post is not merged into itself.')
  if ((await readPlaces()).posts.some(({ id }) => id === from))
    throw new Conflict('The forms of the library speak of this post; it stays.', { code: 'in-library' })
  return db.transaction(async (tx) => {
    const known = await tx.select({ id: posts.id, retiredAt: posts.retiredAt }).from(posts).for('update')
    for (const id of [from, into])
      if (!known.some((post) => post.id === id)) throw new NotFound(`There is no post ${id}.`)
    requireKnown(known, [into], 'post')
    const named = await findNamed(tx, from)
    await endPost(tx, from, { into, now: clock() })
    await moveRights(acting, tx, { from, into })
    await moveSlots(acting, tx, { named, from, into })
    await tx.delete(posts).where(eq(posts.id, from))
    await tx.update(mergedPosts).set({ into }).where(eq(mergedPosts.into, from))
    await tx.insert(mergedPosts).values({ id: from, into })
    await moveAsks(tx, { from, into })
    const touched = named.map(({ kind, id }) => ({ kind, id }))
    await appendAudit(tx, {
      action: 'post.changed',
      actor,
      at: clock(),
      details: { id: from, mergedInto: into, touched },
    })
    return named
  })
}

/** Rights that name neither stay as they are; those that do are another revision. */
async function moveRights({ clock, actor }: Acting, tx: Database, merge: PostMerge): Promise<void> {
  const rows = await tx.select().from(formAccess).for('update')
  for (const { formId, access, revision } of rows) {
    const merged = mergeRights(access, merge)
    if (JSON.stringify(merged) === JSON.stringify(access)) continue
    const at = clock()
    await tx
      .update(formAccess)
      .set({ access: merged, revision: revision + 1, updatedAt: at })
      .where(eq(formAccess.formId, formId))
    const details = { before: JSON.parse(JSON.stringify(access)), after: JSON.parse(JSON.stringify(merged)) }
    await appendAudit(tx, { action: 'access.changed', actor, at, formId, details })
  }
}

async function moveSlots(
  acting: Acting,
  tx: Database,
  { named, ...merge }: PostMerge & { named: readonly Named[] },
): Promise<void> {
  const inForm = (form: Form): Form => ({
    ...form,
    ...(form['x-signatures'] && { 'x-signatures': slotsWith(form['x-signatures'], merge) }),
  })
  const inReport = (report: Report): Report => ({
    ...report,
    ...(report.signatures && { signatures: slotsWith(report.signatures, merge) }),
  })
  await moveIn(acting, tx, { named, merge, store: new FormStore(tx), change: inForm })
  await moveIn(acting, tx, { named, merge, store: new ReportStore(tx), change: inReport })
}

async function moveIn<Document>(
  acting: Acting,
  tx: Database,
  {
    named,
    merge: { from, into },
    store,
    change,
  }: {
    named: readonly Named[]
    merge: PostMerge
    store: DocumentStore<Document>
    change(document: Document): Document
  },
): Promise<void> {
  const { what, kept } = store.kind
  for (const { kind, id } of named) {
    if (kind === what) {
      const { document, version } = await store.requireNewest(id)
      const note = `${from} → ${into}`
      await publishDocument(
        { ...acting, db: tx },
        { store, id, document: change(document), base: version, note },
      )
    }
    if (kind === `${what}-draft`) {
      const [draft] = await tx
        .select()
        .from(kept.drafts)
        .where(and(kept.rows(kept.drafts, id)))
        .for('update')
      if (!draft) continue
      const document = JSON.stringify(change(JSON.parse(draft.document) as Document))
      await tx
        .update(kept.drafts)
        .set({ document, revision: draft.revision + 1, updatedAt: acting.clock() })
        .where(kept.rows(kept.drafts, id))
    }
  }
}

/** A slot that named both names it once. */
function slotsWith(slots: readonly SignatureSlot[], { from, into }: PostMerge): SignatureSlot[] {
  return slots.map((slot) =>
    slot.posts?.includes(from)
      ? { ...slot, posts: [...new Set(slot.posts.map((post) => (post === from ? into : post)))] }
      : slot,
  )
}
