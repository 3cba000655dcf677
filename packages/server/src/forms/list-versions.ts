import { and, desc, eq } from 'drizzle-orm'
import { formSeeds, formVersions } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'

export interface FormVersionInfo {
  version: number
  publishedAt: string
  note: string | null
  /** SHA-256 of the document: versions of one hash say the same. */
  hash: string
  /** True for a version that says what the product ships now. */
  isShipped: boolean
}

/** The published versions of a form, newest first. */
export async function listVersions({ db }: Services, id: string): Promise<FormVersionInfo[]> {
  const rows = await db
    .select({
      version: formVersions.version,
      publishedAt: formVersions.publishedAt,
      note: formVersions.note,
      hash: formVersions.hash,
      shipped: formSeeds.hash,
    })
    .from(formVersions)
    .leftJoin(
      formSeeds,
      and(eq(formSeeds.formId, formVersions.formId), eq(formSeeds.hash, formVersions.hash)),
    )
    .where(eq(formVersions.formId, id))
    .orderBy(desc(formVersions.version))
  if (rows.length === 0) throw new NotFound(`There is no form ${id}.`)
  return rows.map(({ publishedAt, shipped, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    isShipped: shipped !== null,
  }))
}
