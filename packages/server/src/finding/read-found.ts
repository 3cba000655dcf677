import { setImmediate as otherRequests } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { OPEN, type FormLimits } from '../access/form-limits.ts'
import { readStandings } from '../chains/read-standings.ts'
import { submissions } from '../db/schema.ts'
import { toSubmission, type Submission } from '../submissions/submission.ts'
import { findCondition, type Finding, type Search } from './find-condition.ts'

export interface FoundSearch extends Omit<Search, 'formId' | 'limits'> {
  formId: string
  /** What must neither be told nor found by. */
  limits?: FormLimits
}

const AT_ONCE = 200

/** The ids of all that is found of a form, in the order of the search, and of one more than `most` where there are more. */
export async function findIds(
  finding: Finding,
  { limits = OPEN, most, ...search }: FoundSearch & { most: number },
): Promise<string[]> {
  const { condition, order } = await findCondition(finding, { ...search, limits: () => limits })
  const found = await finding.db
    .select({ id: submissions.id })
    .from(submissions)
    .where(condition)
    .orderBy(...order)
    .limit(most + 1)
  return found.map(({ id }) => id)
}

/** The submissions of these ids in their order, some at a time; other requests get their turn between. */
export async function* readPages(
  { db, forms }: Pick<Finding, 'db' | 'forms'>,
  { formId, ids, limits = OPEN }: { formId: string; ids: readonly string[]; limits?: FormLimits },
): AsyncGenerator<Submission[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    await otherRequests()
    const wanted = ids.slice(start, start + AT_ONCE)
    const rows = await db
      .select()
      .from(submissions)
      .where(
        sql`${submissions.formId} = ${formId}
          and ${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb) as value)`,
      )
    const standing = await readStandings(db, rows)
    const byId = new Map(rows.map((row) => [row.id, row]))
    yield await Promise.all(
      wanted
        .flatMap((id) => byId.get(id) ?? [])
        .map(async (row) => {
          const { document } = await forms.requireVersion(formId, row.formVersion)
          const told = toSubmission(row, document, limits.at(row.formVersion).hidden)
          return { ...told, ...standing(row, document) }
        }),
    )
  }
}
