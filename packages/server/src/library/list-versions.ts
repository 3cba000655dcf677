import { and, desc, eq } from 'drizzle-orm'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { publisherOf } from './publisher-of.ts'
import type { AnyStore } from './document-store.ts'

export interface VersionInfo {
  version: number
  publishedAt: string
  note: string | null
  /** The name of who published it; null: the product. */
  by: string | null
  /** SHA-256 of the document: versions of one hash say the same. */
  hash: string
  /** True for a version that says what the product ships now. */
  isShipped: boolean
}

/** The published versions of a document, newest first. */
export async function listVersions(
  { db }: Pick<Services, 'db'>,
  { store, id }: { store: AnyStore; id: string },
): Promise<VersionInfo[]> {
  const { what, kept } = store.kind
  const { seeds, versions, rows, same } = kept
  const found = await db
    .select({
      version: versions.version,
      publishedAt: versions.publishedAt,
      note: versions.note,
      by: publisherOf(store.kind, id),
      hash: versions.hash,
      shipped: seeds.hash,
    })
    .from(versions)
    .leftJoin(seeds, and(same(seeds, versions), eq(seeds.hash, versions.hash)))
    .where(rows(versions, id))
    .orderBy(desc(versions.version))
  if (found.length === 0) throw new NotFound(`There is no ${what} ${id}.`)
  return found.map(({ publishedAt, shipped, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    isShipped: shipped !== null,
  }))
}
