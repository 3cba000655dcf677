import { conditionsOf, type RecordFilter } from '@paperwright/runtime/kit'
import type { FormLimits } from '../access/form-limits.ts'
import type { Grouping } from '../grouping/group-report.ts'
import type { Sort } from '../finding/sort-order.ts'
import type { savedViews } from '../db/work-tables.ts'

/** A way to look at a form's records. */
export interface View {
  search?: string
  filters?: RecordFilter[]
  sort?: Sort[]
  /** The columns shown, in their order: pointers, or the names of what every submission has. */
  columns?: string[]
  /** How they are counted beside the list. */
  group?: Grouping
}

/** A view that someone keeps for themselves, or for all who see the form's records. */
export interface SavedView {
  id: string
  formId: string
  name: string
  shared: boolean
  view: View
  /** Whether it is of the one who asks, and so theirs to change. */
  isOwn: boolean
  updatedAt: string
}

/** As someone is told it: without what names fields that they may not know of. */
export function toSavedView(
  { id, formId, name, shared, view, owner, updatedAt }: typeof savedViews.$inferSelect,
  { actor, limits }: { actor: { id: string }; limits: FormLimits },
): SavedView {
  // Which version it was made on is not known, nor which field it means then.
  const isKnown = (field: string) => limits.hidingAt(field).length === 0
  const { filters, sort, columns, group, ...rest } = view as View
  return {
    id,
    formId,
    name,
    shared,
    view: {
      ...rest,
      ...(filters && {
        filters: filters.filter((filter) => conditionsOf(filter).every(({ field }) => isKnown(field))),
      }),
      ...(sort && { sort: sort.filter(({ field }) => isKnown(field)) }),
      ...(columns && { columns: columns.filter(isKnown) }),
      ...(group && [group.by, ...(group.sum ?? [])].every(isKnown) && { group }),
    },
    isOwn: owner === actor.id,
    updatedAt: updatedAt.toISOString(),
  }
}
