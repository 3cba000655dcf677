import { createHash } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { AuditEvent } from '../audit/audit-entry.ts'
import type { Database } from '../db/database.ts'
import type { LibraryTables } from '../db/library-tables.ts'
import { NotFound } from '../errors.ts'

/** A document at one of its versions. */
export interface DocumentVersion<Document> {
  id: string
  version: number
  document: Document
}

/** A kind of document that the office keeps in versions. */
export interface LibraryKind<Document> {
  /** What one is called. */
  what: 'form' | 'report'
  tables: LibraryTables
  idOf(document: Document): string
  /** How the audit log names one. */
  subjectOf(id: string): Pick<AuditEvent, 'formId' | 'details'>
}

const MOST_KEPT = 200

/** Published versions, read once: they never change. */
export class DocumentStore<Document> {
  readonly kind: LibraryKind<Document>
  private readonly db: Database
  private readonly kept = new Map<string, DocumentVersion<Document>>()
  private readonly newest

  constructor(db: Database, kind: LibraryKind<Document>) {
    const { versions } = kind.tables
    this.db = db
    this.kind = kind
    this.newest = db
      .select({ version: versions.version })
      .from(versions)
      .where(eq(versions.id, sql.placeholder('id')))
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
    const { what, tables } = this.kind
    const [row] = await this.db
      .select({ document: tables.versions.document })
      .from(tables.versions)
      .where(and(eq(tables.versions.id, id), eq(tables.versions.version, version)))
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
