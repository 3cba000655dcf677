import { and, asc, desc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import { users } from '../db/account-tables.ts'
import { documentPresence } from '../db/library-tables.ts'
import type { Acting, Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'
import { publisherOf } from './publisher-of.ts'
import { requireId } from './require-id.ts'

/** Whoever was not heard of for so long has gone; pages say that they are there thrice as often. */
const GONE_MS = 90_000

/** Someone who has a document on the drawing board; the moment in ISO 8601. */
export interface AtWork {
  name: string
  since: string
}

export interface Meeting {
  /** Whoever came first stands first. */
  others: AtWork[]
  /** What was published last; null where nothing was. */
  newest: { version: number; by: string | null; at: string } | null
}

interface Of {
  store: AnyStore
  id: string
}

/** Says that whoever asks has a document on the drawing board, and answers who else has, on whichever server. */
export async function meetOthers(
  services: Pick<Acting, 'db' | 'clock' | 'actor'>,
  { store, id }: Of,
): Promise<Meeting> {
  requireId(store.kind, id)
  const { db, clock, actor } = services
  const now = clock()
  const gone = new Date(now.getTime() - GONE_MS)
  const table = documentPresence
  await db.delete(table).where(lt(table.seenAt, gone))
  await db
    .insert(table)
    .values({ kind: store.kind.what, id, userId: actor.id, since: now, seenAt: now })
    .onConflictDoUpdate({ target: [table.kind, table.id, table.userId], set: { seenAt: now } })
  const found = await presentIn(services, store, [id])
  const { versions, rows } = store.kind.kept
  const [newest] = await db
    .select({ version: versions.version, by: publisherOf(store.kind, id), at: versions.publishedAt })
    .from(versions)
    .where(rows(versions, id))
    .orderBy(desc(versions.version))
    .limit(1)
  return { others: found.get(id) ?? [], newest: newest ? { ...newest, at: newest.at.toISOString() } : null }
}

export async function leaveOthers(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  { store, id }: Of,
): Promise<void> {
  const table = documentPresence
  await db
    .delete(table)
    .where(and(eq(table.kind, store.kind.what), eq(table.id, id), eq(table.userId, actor.id)))
}

/** Whoever has a document on the drawing board that is no more has it there no longer. */
export async function forgetPresence(
  db: Pick<Acting['db'], 'delete'>,
  { kind, id }: { kind: Pick<AnyStore['kind'], 'what'>; id: string },
): Promise<void> {
  await db
    .delete(documentPresence)
    .where(and(eq(documentPresence.kind, kind.what), eq(documentPresence.id, id)))
}

/** Who has which document on the drawing board, beside whoever asks; left out, of all documents of the kind. */
export async function presentIn(
  { db, clock, actor }: Pick<Services, 'db' | 'clock'> & Pick<Acting, 'actor'>,
  { kind }: AnyStore,
  ids?: readonly string[],
): Promise<Map<string, AtWork[]>> {
  const table = documentPresence
  const rows = await db
    .select({ id: table.id, name: users.name, since: table.since })
    .from(table)
    .innerJoin(users, eq(users.id, table.userId))
    .where(
      and(
        eq(table.kind, kind.what),
        ne(table.userId, actor.id),
        gt(table.seenAt, new Date(clock().getTime() - GONE_MS)),
        ids && inArray(table.id, [...ids]),
      ),
    )
    .orderBy(asc(table.since), sql`${users.name}`)
  const found = new Map<string, AtWork[]>()
  for (const { id, name, since } of rows)
    found.set(id, [...(found.get(id) ?? []), { name, since: since.toISOString() }])
  return found
}
