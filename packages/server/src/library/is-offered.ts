import { and, eq, isNull, ne, notExists, or, type SQL } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Kept } from './kept-in.ts'

/**
 * Whether a shipped document is news for an office that keeps its own: it was never a version of it, and it was not
 * declined. For queries of `seeds`.
 */
export function isOffered(db: Database, { seeds, versions, same }: Kept): SQL | undefined {
  const published = db
    .select({ version: versions.version })
    .from(versions)
    .where(and(same(versions, seeds), eq(versions.hash, seeds.hash)))
  return and(or(isNull(seeds.declined), ne(seeds.declined, seeds.hash)), notExists(published))
}
