import { hasRight } from '@paperwright/runtime/kit'
import { desc, eq, or } from 'drizzle-orm'
import { readRights } from '../access/find-rights.ts'
import { savedViews } from '../db/work-tables.ts'
import type { Acting } from '../services.ts'
import { toSavedView, type SavedView } from './saved-view.ts'

/** Views that are looked through: the newest of all that someone keeps or that are shared. */
const MOST_READ = 500

/** One's own views of every form whose records one sees, and those that are shared: own ones first, the newest first. */
export async function listAllViews(acting: Acting, limit: number): Promise<SavedView[]> {
  const { db, actor } = acting
  const rights = await readRights(acting)
  const rows = await db
    .select()
    .from(savedViews)
    .where(or(eq(savedViews.owner, actor.id), eq(savedViews.shared, true)))
    .orderBy(desc(eq(savedViews.owner, actor.id)), desc(savedViews.updatedAt), desc(savedViews.id))
    .limit(MOST_READ)
  const seen = rows
    .filter(({ formId }) => rights.all.has(formId) && hasRight(rights.of(formId), 'see'))
    .slice(0, limit)
  return Promise.all(
    seen.map(async (row) => toSavedView(row, { actor, limits: await rights.limitsOf(row.formId) })),
  )
}
