import { desc, eq } from 'drizzle-orm'
import { formVersions } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'

export interface FormVersionInfo {
  version: number
  publishedAt: string
  note: string | null
}

/** The published versions of a form, newest first. */
export async function listVersions({ db }: Services, id: string): Promise<FormVersionInfo[]> {
  const rows = await db
    .select({ version: formVersions.version, publishedAt: formVersions.publishedAt, note: formVersions.note })
    .from(formVersions)
    .where(eq(formVersions.formId, id))
    .orderBy(desc(formVersions.version))
  if (rows.length === 0) throw new NotFound(`There is no form ${id}.`)
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}
