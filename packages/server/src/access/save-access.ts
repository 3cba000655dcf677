import { type FormAccess, type FormHistory, OTHERS } from '@paperwright/runtime/kit'
import { and, eq, sql } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { posts } from '../db/account-tables.ts'
import { formAccess } from '../db/work-tables.ts'
import { Conflict } from '../errors.ts'
import { findHistory } from '../field-history/find-history.ts'
import type { Acting } from '../services.ts'
import { checkAccess } from './check-access.ts'
import { findAccess } from './find-access.ts'
import { findRules, type FoundRules } from './form-rules.ts'

/**
 * Stores who may do what with a form's records, made on `revision` (0: nothing was stored); `*` for forms without rules of
 * their own. In force with the next request of anyone. Fields are named in the version that the rules say, the newest where
 * they say none; rules on fields that are no more stay unless others are given in their place.
 */
export async function saveAccess(
  acting: Acting,
  { formId, access: given, revision }: { formId: string; access: FormAccess; revision: number },
): Promise<FoundRules> {
  const { db, clock, actor } = acting
  const history = formId === OTHERS ? undefined : await findHistory(acting, formId)
  const access = history ? await complete(acting, { formId, access: given, history }) : given
  const known = await db.select({ id: posts.id }).from(posts)
  checkAccess(access, { posts: new Set(known.map(({ id }) => id)), history })
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
      throw new Conflict(
        'Someone else just changed these permissions. Review their changes, then make yours again.',
        {
          code: 'access-changed',
        },
      )
    await appendAudit(tx, {
      action: 'access.changed',
      actor,
      at: now,
      formId,
      details: { before: asJson(before.access), after: asJson(access) },
    })
  })
  return findRules(acting, formId)
}

async function complete(
  acting: Acting,
  { formId, access, history }: { formId: string; access: FormAccess; history: FormHistory },
): Promise<FormAccess> {
  const version = access.version ?? history.versions.length
  const former = access.former ?? (await findRules(acting, formId)).access.former ?? []
  const others = former.filter(
    (rule) => rule.version !== version || !Object.hasOwn(access.fields, rule.field),
  )
  return { posts: access.posts, fields: access.fields, version, ...(others.length > 0 && { former: others }) }
}

/** A form follows the office's rules again. */
export async function dropAccess({ db, clock, actor }: Acting, formId: string): Promise<FoundRules> {
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
  // The more general ones know no fields.
  return { ...(await findAccess(db, formId)), telling: [] }
}

function asJson({ posts: byPost, fields, version, former }: FormAccess) {
  return {
    posts: Object.fromEntries(Object.entries(byPost).map(([post, rights]) => [post, { ...rights }])),
    fields,
    ...(version !== undefined && { version }),
    ...(former && { former: former.map((rule) => ({ ...rule })) }),
  }
}
