import { requireRight } from '../access/require-right.ts'
import { seerOf } from '../access/sight.ts'
import type { Acting } from '../services.ts'
import { toSubmission, type Submission } from './submission.ts'

export interface SubmissionPage {
  items: Submission[]
  /** Of the form in all, as far as one sees them. */
  total: number
  /** The cursor of the page after this one; null on the last. */
  next: string | null
}

/** The submissions of a form that someone sees, newest first. `cursor` is the `next` of the page before. */
export async function listSubmissions(
  acting: Acting,
  { formId, limit, cursor }: { formId: string; limit: number; cursor?: string },
): Promise<SubmissionPage> {
  const { statements, forms, actor } = acting
  await forms.requireNewest(formId)
  const { rights, limits } = await requireRight(acting, formId, 'see')
  const scope = { formId, ...seerOf(rights, actor) }
  // One more than asked for tells whether a page comes after this one.
  const place = { ...scope, limit: limit + 1 }
  const rows =
    cursor === undefined
      ? await statements.newest.execute(place)
      : await statements.before.execute({ ...place, cursor })
  const [{ total } = { total: 0 }] = await statements.total.execute(scope)
  const items = await Promise.all(
    rows.slice(0, limit).map(async (row) => {
      const { document } = await forms.requireVersion(formId, row.formVersion)
      return toSubmission(row, document, limits.at(row.formVersion).hidden)
    }),
  )
  return { items, total, next: rows.length > limit ? items.at(-1)!.id : null }
}
