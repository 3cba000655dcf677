import { and, count, eq } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { requireRight } from '../access/require-right.ts'
import { savedViews } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { toSavedView, type SavedView, type View } from './saved-view.ts'

/** Views of one form that one person keeps. */
const MOST_KEPT = 100

export interface NewView {
  formId: string
  name: string
  shared: boolean
  view: View
}

/** Keeps a view of a form. */
export async function saveView(acting: Acting, { formId, name, shared, view }: NewView): Promise<SavedView> {
  const { db, actor, clock, forms } = acting
  await forms.requireNewest(formId)
  const { limits } = await requireRight(acting, formId, 'see')
  const [{ kept } = { kept: 0 }] = await db
    .select({ kept: count() })
    .from(savedViews)
    .where(and(eq(savedViews.formId, formId), eq(savedViews.owner, actor.id)))
  if (kept >= MOST_KEPT)
    throw new Conflict(`You already have ${MOST_KEPT} views of this form. Delete one first.`)
  const at = clock()
  const [row] = await db
    .insert(savedViews)
    .values({
      id: newId(at),
      owner: actor.id,
      formId,
      name,
      shared,
      view: view as JsonObject,
      createdAt: at,
      updatedAt: at,
    })
    .returning()
  return toSavedView(row!, { actor, limits })
}
