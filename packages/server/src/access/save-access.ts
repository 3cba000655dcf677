import { type FormAccess, OTHERS } from '@paperwright/runtime/kit'
import { and, eq, sql } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { posts } from '../db/account-tables.ts'
import { formAccess } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import { checkAccess } from './check-access.ts'
import { findAccess, type FoundAccess } from './find-access.ts'

/**
 * Stores who may do what with a form's records, made on `revision` (0: nothing was stored); `*` for forms without rules of
 * their own. In force with the next request of anyone.
 */
export async function saveAccess(
  { db, clock, actor, forms }: Acting,
  { formId, access, revision }: { formId: string; access: FormAccess; revision: number },
): Promise<FoundAccess> {
  const form = formId === OTHERS ? undefined : (await forms.requireNewest(formId)).document
  const known = await db.select({ id: posts.id }).from(posts)
  checkAccess(access, { posts: new Set(known.map(({ id }) => id)), form })
  await db.transaction(async (tx) => {
    const before = await findAccess(tx, formId)
    const now = clock()
    const stored =
      revision === 0
        ? await tx
            .insert(formAccess)
            .values({ formId, access, revision: 1, updatedAt: now })
            .onConflictDoNothing()
            .returning()
        : await tx
            .update(formAccess)
            .set({ access, revision: sql`${formAccess.revision} + 1`, updatedAt: now })
            .where(and(eq(formAccess.formId, formId), eq(formAccess.revision, revision)))
            .returning()
    if (stored.length === 0)
      throw new Conflict('Someone changed these rights meanwhile. Look at theirs, then change them again.', {
        code: 'access-changed',
      })
    await appendAudit(tx, {
      action: 'access.changed',
      actor,
      at: now,
      formId,
      details: { before: asJson(before.access), after: asJson(access) },
    })
  })
  return findAccess(db, formId)
}

/** A form follows the office's rules again. */
export async function dropAccess({ db, clock, actor }: Acting, formId: string): Promise<FoundAccess> {
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(formAccess).where(eq(formAccess.formId, formId)).returning()
    if (gone)
      await appendAudit(tx, {
        action: 'access.changed',
        actor,
        at: clock(),
        formId,
        details: { before: asJson(gone.access), after: null },
      })
  })
  return findAccess(db, formId)
}

function asJson(access: FormAccess) {
  return {
    posts: Object.fromEntries(Object.entries(access.posts).map(([post, rights]) => [post, { ...rights }])),
    fields: access.fields,
  }
}
