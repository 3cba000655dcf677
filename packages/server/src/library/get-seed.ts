import { sql } from 'drizzle-orm'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { hashOf, type DocumentStore } from './document-store.ts'
import { isOffered } from './is-offered.ts'

/** A document as the product ships it. */
export interface Seed<Document> {
  id: string
  document: Document
  /** SHA-256 of the document. */
  hash: string
  /** True where the newest published version says something else. */
  differs: boolean
  /** True where it came after the office's own version and nobody has published or declined it yet. */
  isNewer: boolean
}

/** What the product ships under an id, beside what is published. */
export async function requireSeed<Document>(
  { db }: Pick<Services, 'db'>,
  { store, id }: { store: DocumentStore<Document>; id: string },
): Promise<Seed<Document>> {
  const { what, kept } = store.kind
  const { seeds, rows } = kept
  const [row] = await db
    .select({
      document: seeds.document,
      hash: seeds.hash,
      isNewer: sql<boolean>`${isOffered(db, kept)}`,
    })
    .from(seeds)
    .where(rows(seeds, id))
  if (!row) throw new NotFound(`The ${what} ${id} is not one that the product ships.`)
  const { document: published } = await store.requireNewest(id)
  return {
    id,
    document: JSON.parse(row.document) as Document,
    hash: row.hash,
    differs: hashOf(published) !== row.hash,
    isNewer: row.isNewer,
  }
}
