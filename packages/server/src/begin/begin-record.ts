import { and, desc, eq, inArray } from 'drizzle-orm'
import { beginRecord, hasBeginning, type BegunRecord, type JsonObject } from '@paperwright/runtime'
import { hideFields } from '@paperwright/runtime/kit'
import { requireRight } from '../access/require-right.ts'
import type { FoundRights } from '../access/find-rights.ts'
import { seenBy } from '../access/sight.ts'
import { departments, posts } from '../db/account-tables.ts'
import { submissions } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import { officeTime } from '../office/office.ts'
import { findOwnPhone } from '../people/own-phone.ts'
import { isCounted } from '../records/is-counted.ts'
import type { Acting } from '../services.ts'
import { requireSeen } from '../submissions/get-submission.ts'

/** What a new record of a form begins with for whoever asks, without what they may not fill in. */
export async function beginOwnRecord(
  acting: Acting,
  { formId, formVersion, copyOf }: { formId: string; formVersion?: number; copyOf?: string },
): Promise<BegunRecord> {
  const found = await requireRight(acting, formId, 'fill')
  const form = await (formVersion === undefined
    ? acting.forms.requireNewest(formId)
    : acting.forms.requireVersion(formId, formVersion))
  const { hidden, readOnly } = found.limits.at(form.version)
  const now = await officeTime(acting)
  const kept = [...hidden, ...readOnly]
  const copied = copyOf === undefined ? undefined : await findCopied(acting, { formId, id: copyOf })
  if (!hasBeginning(form.document)) return beginRecord(form.document, { now, kept, copied })
  const [me, last] = await Promise.all([findMe(acting), findLast(acting, formId, found)])
  return beginRecord(form.document, { now, kept, copied, ...me, last })
}

/** A record of the form as far as they may see it. */
async function findCopied(acting: Acting, { formId, id }: { formId: string; id: string }) {
  const { row, form, limits } = await requireSeen(acting, id)
  if (row.formId !== formId) throw new NotFound(`There is no submission ${id} of this form.`)
  return hideFields(form, row.record, limits.hidden)
}

/** Who asks, as the office calls them: their name, their posts, their foremost department. */
async function findMe({ db, actor }: Acting) {
  const [held, [own]] = await Promise.all([
    actor.posts.length === 0
      ? []
      : db
          .select({ zh: posts.zh })
          .from(posts)
          .where(inArray(posts.id, [...actor.posts]))
          .orderBy(posts.id),
    actor.department === null
      ? []
      : db
          .select({ id: departments.id, zh: departments.zh })
          .from(departments)
          .where(eq(departments.id, actor.department)),
  ])
  const phone = await findOwnPhone({ db, actor })
  return {
    me: {
      name: actor.name,
      ...(phone !== null && { phone }),
      ...(held.length > 0 && { post: held.map(({ zh }) => zh).join('、') }),
      ...(own && { department: own.zh }),
    },
    directory: {
      people: [{ id: actor.id, name: actor.name }],
      departments: own ? [{ id: own.id, name: own.zh }] : [],
    },
  }
}

/** The record of the form that they handed in last and may see, as far as they may. */
async function findLast(
  acting: Acting,
  formId: string,
  { rights, limits }: FoundRights,
): Promise<JsonObject> {
  const { db, forms, actor } = acting
  const [row] = await db
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.formId, formId),
        eq(submissions.createdBy, actor.id),
        isCounted,
        seenBy(rights, actor),
      ),
    )
    .orderBy(desc(submissions.id))
    .limit(1)
  if (!row) return {}
  const { document } = await forms.requireVersion(formId, row.formVersion)
  return hideFields(document, row.record, limits.at(row.formVersion).hidden)
}
