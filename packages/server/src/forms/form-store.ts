import { and, desc, eq, sql } from 'drizzle-orm'
import type { Form } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { formVersions } from '../db/schema.ts'
import { NotFound } from '../errors.ts'

/** A form at one of its versions. */
export interface FormVersion {
  id: string
  version: number
  document: Form
}

const MOST_KEPT = 200

/** Published versions, read once: they never change. */
export class FormStore {
  private readonly kept = new Map<string, FormVersion>()

  private readonly newest

  constructor(private readonly db: Database) {
    this.newest = db
      .select({ version: formVersions.version })
      .from(formVersions)
      .where(eq(formVersions.formId, sql.placeholder('id')))
      .orderBy(desc(formVersions.version))
      .limit(1)
      .prepare('newest_version')
  }

  async requireNewest(id: string): Promise<FormVersion> {
    const [row] = await this.newest.execute({ id })
    if (!row) throw new NotFound(`There is no form ${id}.`)
    return this.requireVersion(id, row.version)
  }

  async requireVersion(id: string, version: number): Promise<FormVersion> {
    const key = `${id}@${version}`
    const known = this.kept.get(key)
    if (known) return known
    const [row] = await this.db
      .select({ document: formVersions.document })
      .from(formVersions)
      .where(and(eq(formVersions.formId, id), eq(formVersions.version, version)))
    if (!row) throw new NotFound(`There is no version ${version} of the form ${id}.`)
    const found = { id, version, document: JSON.parse(row.document) as Form }
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!)
    this.kept.set(key, found)
    return found
  }
}
