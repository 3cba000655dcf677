import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import type { AnyStore } from './document-store.ts'
import { draftColumns, toDraft, type Draft } from './draft.ts'

interface Wanted {
  store: AnyStore
  id: string
}

/** The draft under an id; undefined where nobody works on it. */
export async function findDraft(
  { db }: Pick<Services, 'db'>,
  { store, id }: Wanted,
): Promise<Draft | undefined> {
  const { drafts, rows } = store.kind.kept
  const [row] = await db.select(draftColumns(drafts)).from(drafts).where(rows(drafts, id))
  return row && toDraft(row)
}

export async function requireDraft(services: Pick<Services, 'db'>, wanted: Wanted): Promise<Draft> {
  const found = await findDraft(services, wanted)
  if (!found) throw new NotFound(`There is no draft of the ${wanted.store.kind.what} ${wanted.id}.`)
  return found
}
