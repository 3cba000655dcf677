import { eq } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { findRights } from '../access/find-rights.ts'
import { savedViews } from '../db/work-tables.ts'
import { Forbidden, NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'
import { toSavedView, type SavedView, type View } from './saved-view.ts'

export interface ViewChange {
  id: string
  name?: string
  shared?: boolean
  view?: View
}

/** Gives one's own view another name or content, shares it or keeps it to oneself. Admins may change shared ones. */
export async function changeView(acting: Acting, { id, ...change }: ViewChange): Promise<SavedView> {
  const { db, actor, clock } = acting
  const before = await requireOwnView(acting, id)
  const [row] = await db
    .update(savedViews)
    .set({
      ...(change.name !== undefined && { name: change.name }),
      ...(change.shared !== undefined && { shared: change.shared }),
      ...(change.view && { view: change.view as JsonObject }),
      updatedAt: clock(),
    })
    .where(eq(savedViews.id, id))
    .returning()
  const { limits } = await findRights(acting, before.formId)
  return toSavedView(row ?? before, { actor, limits })
}

/** Deletes one's own view; admins also those that are shared. */
export async function deleteView(acting: Acting, id: string): Promise<void> {
  await requireOwnView(acting, id)
  await acting.db.delete(savedViews).where(eq(savedViews.id, id))
}

/** Views of others that are not shared are none. */
export async function requireOwnView({ db, actor }: Acting, id: string) {
  const [found] = await db.select().from(savedViews).where(eq(savedViews.id, id))
  if (!found || (found.owner !== actor.id && !found.shared)) throw new NotFound('This view no longer exists.')
  if (found.owner !== actor.id && !actor.isAdmin)
    throw new Forbidden('This view belongs to someone else. Save your own view instead.')
  return found
}
