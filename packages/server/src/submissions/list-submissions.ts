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
  { statements, forms }: Services,
  { formId, limit, cursor }: { formId: string; limit: number; cursor?: string },
): Promise<SubmissionPage> {
  await forms.requireNewest(formId)
  // One more than asked for tells whether a page comes after this one.
  const place = { formId, limit: limit + 1 }
  const rows =
    cursor === undefined
      ? await statements.newest.execute(place)
      : await statements.before.execute({ ...place, cursor })
  const [{ total } = { total: 0 }] = await statements.total.execute({ formId })
  const items = rows.slice(0, limit).map(toSubmission)
  return { items, total, next: rows.length > limit ? items.at(-1)!.id : null }
}
