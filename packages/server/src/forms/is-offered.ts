import { and, eq, isNull, ne, notExists, or, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { formSeeds, formVersions } from '../db/schema.ts'

/**
 * Whether a shipped document is news for an office that keeps its own: it was never a version of the form, and it was
 * not declined. For queries of `formSeeds`.
 */
export function isOffered(db: Database): SQL | undefined {
  const published = db
    .select({ version: formVersions.version })
    .from(formVersions)
    .where(and(eq(formVersions.formId, formSeeds.formId), eq(formVersions.hash, formSeeds.hash)))
  return and(or(isNull(formSeeds.declined), ne(formSeeds.declined, formSeeds.hash)), notExists(published))
}
