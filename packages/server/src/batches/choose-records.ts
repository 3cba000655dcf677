import { and, eq, sql } from 'drizzle-orm'
import { requireRight } from '../access/require-right.ts'
import { seenBy } from '../access/sight.ts'
import { submissions } from '../db/schema.ts'
import { BadRequest, NotFound } from '../errors.ts'
import { findCondition, type Search } from '../finding/find-condition.ts'
import type { Acting } from '../services.ts'
import { batchLimits } from './batch-limits.ts'

/** Records of a form: these, or those that a search finds now. */
export type RecordChoice = { formId: string } & (
  | { ids: readonly string[] }
  | { find: Pick<Search, 'search' | 'filters' | 'sort'> }
)

/**
 * The ids of chosen records, in the order that they were named or are found in. Refused: whoever may not print (403),
 * records out of reach (404), none or too many (400).
 */
export async function chooseRecords(acting: Acting, choice: RecordChoice): Promise<string[]> {
  const { db, forms, actor } = acting
  const { formId } = choice
  await forms.requireNewest(formId)
  const { rights, limits } = await requireRight(acting, formId, 'see', 'print')
  const where = seenBy(rights, actor)
  if ('find' in choice) {
    const search = { ...choice.find, formId, where, limits: () => limits }
    const { condition, order } = await findCondition(acting, search)
    const found = await db
      .select({ id: submissions.id })
      .from(submissions)
      .where(condition)
      .orderBy(...order)
      .limit(batchLimits.sheets + 1)
    return requireFit(found.map(({ id }) => id))
  }
  const ids = requireFit([...new Set(choice.ids)])
  const named = sql`${submissions.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as value)`
  const found = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.formId, formId), where, named))
  const seen = new Set(found.map(({ id }) => id))
  const missing = ids.find((id) => !seen.has(id.toLowerCase()))
  if (missing !== undefined) throw new NotFound(`There is no submission ${missing} of the form ${formId}.`)
  return ids
}

function requireFit(ids: string[]): string[] {
  if (ids.length === 0) throw new BadRequest('There is nothing to print: no record is chosen or found.')
  if (ids.length > batchLimits.sheets)
    throw new BadRequest(
      `At most ${batchLimits.sheets} sheets are printed at once; narrow the records by filters, for instance month by month.`,
      { limit: batchLimits.sheets },
    )
  return ids
}
