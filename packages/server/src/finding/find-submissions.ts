import { count } from 'drizzle-orm'
import { OPEN } from '../access/form-limits.ts'
import { submissions } from '../db/schema.ts'
import { readStandings } from '../chains/read-standings.ts'
import { BadRequest } from '../errors.ts'
import { toSubmission, type Submission } from '../submissions/submission.ts'
import { findCondition, type Finding, type Search } from './find-condition.ts'

export interface FoundPage {
  items: Submission[]
  /** How many are found in all. */
  total: number
}

const MOST_ON_PAGE = 200
/** What the database counts to. */
const MOST_SKIPPED = 2 ** 31 - 1

/** One page of what is found; `page` counts from 1, `size` to 200. Records are without the hidden fields. */
export async function findSubmissions(
  services: Finding,
  { page, size, limits = () => OPEN, ...search }: Search & { page: number; size: number },
): Promise<FoundPage> {
  const { db, forms } = services
  const skipped = (page - 1) * size
  if (!Number.isInteger(size) || size < 1 || size > MOST_ON_PAGE)
    throw new BadRequest(`A page has 1 to ${MOST_ON_PAGE} records.`)
  if (!Number.isInteger(page) || page < 1 || skipped > MOST_SKIPPED)
    throw new BadRequest('Pages are counted from 1.')
  const { condition, order } = await findCondition(services, { ...search, limits })
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(submissions).where(condition)
  const rows = await db
    .select()
    .from(submissions)
    .where(condition)
    .orderBy(...order)
    .limit(size)
    .offset(skipped)
  const standing = await readStandings(db, rows)
  const items = await Promise.all(
    rows.map(async (row) => {
      const { document } = await forms.requireVersion(row.formId, row.formVersion)
      const { hidden } = (await limits(row.formId)).at(row.formVersion)
      return { ...toSubmission(row, document, hidden), ...standing(row, document) }
    }),
  )
  return { items, total }
}
