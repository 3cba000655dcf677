import { createHash } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import type { Kind } from './kind.ts'

/** A document at one of its versions. */
export interface DocumentVersion<Document> {
  id: string
  version: number
  document: Document
}

const MOST_KEPT = 200

/** Published versions, read once: they never change. */
export class DocumentStore<Document> {
  readonly kind: Kind<Document>
  private readonly db: Database
  private readonly kept = new Map<string, DocumentVersion<Document>>()
  private readonly newest

  constructor(db: Database, kind: Kind<Document>) {
    const { versions, rows } = kind.kept
    this.db = db
    this.kind = kind
    this.newest = db
      .select({ version: versions.version })
      .from(versions)
      .where(rows(versions, sql.placeholder('id')))
      .orderBy(desc(versions.version))
      .limit(1)
      .prepare(`newest_${kind.what}_version`)
  }

  async requireNewest(id: string): Promise<DocumentVersion<Document>> {
    const [row] = await this.newest.execute({ id })
    if (!row) throw new NotFound(`There is no ${this.kind.what} ${id}.`)
    return this.requireVersion(id, row.version)
  }

  async requireVersion(id: string, version: number): Promise<DocumentVersion<Document>> {
    const key = `${id}@${version}`
    const known = this.kept.get(key)
    if (known) return known
    const { what, kept } = this.kind
    const [row] = await this.db
      .select({ document: kept.versions.document })
      .from(kept.versions)
      .where(and(kept.rows(kept.versions, id), eq(kept.versions.version, version)))
    if (!row) throw new NotFound(`There is no version ${version} of the ${what} ${id}.`)
    const found = { id, version, document: JSON.parse(row.document) as Document }
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!)
    this.kept.set(key, found)
    return found
  }
}

/** A store of whatever documents. */
export type AnyStore = DocumentStore<unknown>

/** Tells documents apart: SHA-256 of the document as it is stored. */
export function hashOf(document: unknown): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex')
}
