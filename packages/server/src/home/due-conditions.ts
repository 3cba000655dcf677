import type { ZonedMoment } from '@paperwright/runtime'
import { dayText, dueFieldsOf, dueFilters, overdueFilters, type RecordFilter } from '@paperwright/runtime/kit'
import { and, sql, type SQL } from 'drizzle-orm'
import type { FormLimits } from '../access/form-limits.ts'
import { filterCondition } from '../finding/filter-condition.ts'
import { findableFields } from '../finding/findable-fields.ts'
import type { FormVersion } from '../forms/form-store.ts'

/** What finds a form's records that are due, as conditions on submissions. */
export interface DueConditions {
  /** The same as filters of the form's list. */
  filters: RecordFilter[]
  isDue: SQL
  isOverdue: SQL
}

/** By the filters of a list; undefined where a form has no day that its records are due, or where that is hidden. */
export function dueConditions(
  form: FormVersion,
  { limits, now }: { limits: FormLimits; now: ZonedMoment },
): DueConditions | undefined {
  const due = dueFieldsOf(form.document)
  if (!due) return undefined
  const fields = findableFields(form, limits)
  if ([due.by, due.done].some((pointer) => pointer !== undefined && !fields.has(pointer))) return undefined
  const condition = (filters: readonly RecordFilter[]) =>
    and(...filters.map((filter) => filterCondition(filter, { fields, now })))!
  const day = dayText(now)
  const overdue = overdueFilters(due, day)
  const filters = dueFilters(due, day)
  return {
    filters,
    isDue: condition(filters),
    isOverdue: overdue ? condition(overdue) : sql`false`,
  }
}
