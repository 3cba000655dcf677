import { and, asc, eq, or } from 'drizzle-orm'
import { requireRight } from '../access/require-right.ts'
import { savedViews } from '../db/work-tables.ts'
import type { Acting } from '../services.ts'
import { toSavedView, type SavedView } from './saved-view.ts'

/** The views of a form that someone keeps or that are shared, by their names. */
export async function listViews(acting: Acting, formId: string): Promise<SavedView[]> {
  const { db, actor, forms } = acting
  await forms.requireNewest(formId)
  const { limits } = await requireRight(acting, formId, 'see')
  const rows = await db
    .select()
    .from(savedViews)
    .where(
      and(eq(savedViews.formId, formId), or(eq(savedViews.owner, actor.id), eq(savedViews.shared, true))),
    )
    .orderBy(asc(savedViews.name), asc(savedViews.id))
  return rows.map((row) => toSavedView(row, { actor, limits }))
}
