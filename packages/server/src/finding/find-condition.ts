import { conditionsOf, type RecordFilter } from '@paperwright/runtime/kit'
import { and, eq, type SQL } from 'drizzle-orm'
import { OPEN, type FormLimits } from '../access/form-limits.ts'
import { submissions } from '../db/schema.ts'
import { BadRequest } from '../errors.ts'
import { officeTime } from '../office/office.ts'
import type { Services } from '../services.ts'
import { filterCondition } from './filter-condition.ts'
import { bestFit } from './best-fit.ts'
import { findableOf } from './findable-fields.ts'
import { isAllOpen, searchCondition, UNWRITABLE } from './search-condition.ts'
import { sortOrder, type Sort } from './sort-order.ts'

/** What is looked for among stored records. */
export interface Search {
  /** Left out: the records of every form; filters and sorting then know only what every submission has. */
  formId?: string
  filters?: readonly RecordFilter[]
  /** Words that must all occur in the record, in whatever order. */
  search?: string
  sort?: readonly Sort[]
  /** Which submissions may be seen. */
  where?: SQL
  /** What of a form must not be found by. Left out: everything may. */
  limits?: (formId: string) => FormLimits | Promise<FormLimits>
}

/** What finding records asks for. */
export type Finding = Pick<Services, 'db' | 'forms' | 'office' | 'clock'>

const MOST_FILTERS = 50

/** A search as a condition and an order. Refused: a form that there is none of (404), filters and sorts that make no sense (400). */
export async function findCondition(
  services: Finding,
  { formId, filters = [], search = '', sort = [], where, limits = () => OPEN }: Search,
): Promise<{ condition: SQL | undefined; order: SQL[] }> {
  if (filters.flatMap(conditionsOf).length > MOST_FILTERS)
    throw new BadRequest(`Records are filtered by ${MOST_FILTERS} conditions at most.`)
  const fields = await findableOf(services, formId, limits)
  const now = await officeTime(services)
  const order = sortOrder(sort, fields)
  if (search.trim() !== '' && sort.length === 0 && formId === undefined) {
    const isOpen = await isAllOpen(services, limits)
    order.unshift(bestFit(search.replaceAll(UNWRITABLE, ' '), { isOpen }))
  }
  const narrowed = and(
    where,
    formId === undefined ? undefined : eq(submissions.formId, formId),
    ...filters.map((filter) => filterCondition(filter, { fields, now })),
  )
  return {
    condition: and(narrowed, await searchCondition(services, { search, formId, narrowed, limits })),
    order,
  }
}
