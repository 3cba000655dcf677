import type { Database } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'
import type { AnyKind, Hanging } from './kind.ts'

/** What comes of deleting a document. */
export interface Deletion {
  /** It is hidden, not deleted. */
  isShipped: boolean
  /** What keeps it from being deleted. */
  hanging: Hanging[]
  /** What goes with it. */
  going: Hanging[]
}

/** Looks what would come of deleting a published document; nothing is changed. */
export async function findDeletion(
  { db }: Pick<Services, 'db'>,
  { store, id }: { store: AnyStore; id: string },
): Promise<Deletion> {
  const { what, kept } = store.kind
  const [item] = await db
    .select({ origin: kept.items.origin })
    .from(kept.items)
    .where(kept.rows(kept.items, id))
  if (!item) throw new NotFound(`There is no ${what} ${id}.`)
  return { isShipped: isShipped(store.kind, item), ...(await findHanging(db, { store, id })) }
}

/** Whether it would be there again with the next start, as the one document of its kind always is. */
export function isShipped(
  { only }: Pick<AnyKind, 'only'>,
  { origin }: { origin: 'seed' | 'import' | 'own' },
): boolean {
  return origin === 'seed' || only !== undefined
}

/** What hangs on a document, and what goes with it, each where there is any. */
export async function findHanging(
  db: Pick<Database, 'select'>,
  { store: { kind }, id }: { store: AnyStore; id: string },
): Promise<Pick<Deletion, 'hanging' | 'going'>> {
  const some = (all: readonly Hanging[] = []) => all.filter(({ count }) => count > 0)
  const { drafts, rows } = kind.kept
  const work = await db.select({ id: drafts.id }).from(drafts).where(rows(drafts, id))
  const own = { what: 'draft', count: work.length, names: [] }
  return {
    hanging: some(await kind.hanging?.find(db, id)),
    going: some([own, ...((await kind.hanging?.findGoing(db, id)) ?? [])]),
  }
}
