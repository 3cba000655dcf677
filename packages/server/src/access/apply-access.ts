import { type FormAccess } from '@paperwright/runtime/kit'
import { inArray } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { posts } from '../db/account-tables.ts'
import { formAccess } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import { checkAccess } from './check-access.ts'
import { readAllAccess } from './find-access.ts'

/** Whose rules are a form's own, and at which revision. */
export interface OwnRules {
  formId: string
  revision: number
}

/** The forms that have rules of their own. */
export async function listOwnRules({ db }: Pick<Acting, 'db'>): Promise<OwnRules[]> {
  return db
    .select({ formId: formAccess.formId, revision: formAccess.revision })
    .from(formAccess)
    .orderBy(formAccess.formId)
}

/**
 * Gives several forms the same rights of posts, all or none, told as one act. What their own rules say of fields stays.
 * Refused where the rules of one of them were changed since `revisions` were read (0: it had none).
 */
export async function applyAccess(
  { db, clock, actor, forms }: Acting,
  { posts: byPost, revisions }: { posts: FormAccess['posts']; revisions: Readonly<Record<string, number>> },
): Promise<OwnRules[]> {
  const ids = Object.keys(revisions)
  for (const id of ids) await forms.requireNewest(id)
  const known = new Set((await db.select({ id: posts.id }).from(posts)).map(({ id }) => id))
  checkAccess({ posts: byPost, fields: {} }, { posts: known, history: undefined })
  await db.transaction(async (tx) => {
    const before = await tx.select().from(formAccess).where(inArray(formAccess.formId, ids)).for('update')
    const accessOf = await readAllAccess(tx)
    const at = clock()
    const rows = ids.map((formId) => {
      const own = before.find((row) => row.formId === formId)
      if ((own?.revision ?? 0) !== revisions[formId])
        throw new Conflict(
          'Someone changed the rights of one of these forms meanwhile. Look at them again.',
          {
            code: 'access-changed',
            form: formId,
          },
        )
      const access = { fields: {}, ...own?.access, posts: byPost }
      return { formId, access, revision: (own?.revision ?? 0) + 1, updatedAt: at }
    })
    for (const row of rows) {
      const { access, revision, updatedAt } = row
      await tx
        .insert(formAccess)
        .values(row)
        .onConflictDoUpdate({ target: formAccess.formId, set: { access, revision, updatedAt } })
    }
    const details = {
      forms: ids.map((form) => ({ form, before: asJson(accessOf(form).posts) })),
      after: asJson(byPost),
    }
    await appendAudit(tx, { action: 'access.applied', actor, at, details })
  })
  return listOwnRules({ db })
}

function asJson(byPost: FormAccess['posts']) {
  return Object.fromEntries(Object.entries(byPost).map(([post, rights]) => [post, { ...rights }]))
}
