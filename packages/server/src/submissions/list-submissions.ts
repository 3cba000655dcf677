import { and, count, desc, eq, lt } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import type { Services } from '../services.ts'
import { toSubmission, type Submission } from './submission.ts'

export interface SubmissionPage {
  items: Submission[]
  /** Of the form in all. */
  total: number
  /** The cursor of the page after this one; null on the last. */
  next: string | null
}

/** The submissions of a form, newest first. `cursor` is the `next` of the page before. */
export async function listSubmissions(
  { db, forms }: Services,
  { formId, limit, cursor }: { formId: string; limit: number; cursor?: string },
): Promise<SubmissionPage> {
  await forms.requireNewest(formId)
  const ofForm = eq(submissions.formId, formId)
  const rows = await db
    .select()
    .from(submissions)
    .where(cursor === undefined ? ofForm : and(ofForm, lt(submissions.id, cursor)))
    .orderBy(desc(submissions.id))
    .limit(limit + 1)
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(submissions).where(ofForm)
  const items = rows.slice(0, limit).map(toSubmission)
  return { items, total, next: rows.length > limit ? items.at(-1)!.id : null }
}
