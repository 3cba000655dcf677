import { and, eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { deletedDocuments } from '../db/library-tables.ts'
import type { AnyKind } from './kind.ts'

/**
 * The number of the version that follows `newest`. The first under an id whose document was deleted goes on behind that
 * one's last: a version that somebody still has, a browser or another server, is never another.
 */
export async function nextVersion(
  tx: Pick<Database, 'select'>,
  { kind, id, newest }: { kind: Pick<AnyKind, 'what'>; id: string; newest: number | undefined },
): Promise<number> {
  if (newest !== undefined) return newest + 1
  const [gone] = await tx
    .select({ version: deletedDocuments.version })
    .from(deletedDocuments)
    .where(and(eq(deletedDocuments.kind, kind.what), eq(deletedDocuments.id, id)))
  return (gone?.version ?? 0) + 1
}
