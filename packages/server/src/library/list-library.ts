import { and, max, notExists } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import type { Standing } from '../db/library-tables.ts'
import type { Services } from '../services.ts'
import type { DocumentStore, DocumentVersion } from './document-store.ts'
import { isOffered } from './is-offered.ts'

/** A document at its newest version, with the work on it. */
export interface ListedDocument<Document> extends DocumentVersion<Document> {
  /** True where someone works on its next version. */
  hasDraft: boolean
  /** True where the product ships a newer document than the office's own, which nobody published or declined yet. */
  newerSeed: boolean
  standing: Standing
}

/** Every document of a kind at its newest version, in no order. */
export async function listLibrary<Document>(
  { db }: Pick<Services, 'db'>,
  store: DocumentStore<Document>,
): Promise<ListedDocument<Document>[]> {
  const { items, versions, drafts, seeds, rows } = store.kind.kept
  const [newest, drafted, offered, placed] = await Promise.all([
    db
      .select({ id: versions.id, version: max(versions.version) })
      .from(versions)
      .where(rows(versions))
      .groupBy(versions.id),
    db.select({ id: drafts.id }).from(drafts).where(rows(drafts)),
    db
      .select({ id: seeds.id })
      .from(seeds)
      .where(and(rows(seeds), isOffered(db, store.kind.kept))),
    db.select({ id: items.id, standing: items.standing }).from(items).where(rows(items)),
  ])
  const hasDraft = new Set(drafted.map(({ id }) => id))
  const newer = new Set(offered.map(({ id }) => id))
  const standing = new Map(placed.map((one) => [one.id, one.standing]))
  const found = await Promise.all(newest.map(({ id, version }) => store.requireVersion(id, version ?? 1)))
  return found.map((one) => ({
    ...one,
    hasDraft: hasDraft.has(one.id),
    newerSeed: newer.has(one.id),
    standing: standing.get(one.id) ?? 'listed',
  }))
}

/** A document that was never published, as the library lists it. */
export interface NewDocument {
  id: string
  /** Empty where the draft has none yet. */
  title: string
  updatedAt: string
}

/** The drafts of documents that were never published, the one worked on last first. */
export async function listNewDocuments(
  { db }: Pick<Services, 'db'>,
  store: DocumentStore<unknown>,
): Promise<NewDocument[]> {
  const { items, drafts, rows, same } = store.kind.kept
  const published = db.select({ id: items.id }).from(items).where(same(items, drafts))
  const found = await db
    .select()
    .from(drafts)
    .where(and(rows(drafts), notExists(published)))
  return found
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || a.id.localeCompare(b.id))
    .map(({ id, document, updatedAt }) => ({
      id,
      title: titleOf(JSON.parse(document) as JsonObject),
      updatedAt: updatedAt.toISOString(),
    }))
}

function titleOf({ title }: JsonObject): string {
  return typeof title === 'string' ? title : ''
}
