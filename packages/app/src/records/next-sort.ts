import type { Sort } from '@paperwright/server'

const MOST_SORTS = 3

/** What a click on a column's head makes of the order: up, down, as before. `isMore` keeps the other columns. */
export function nextSort(sort: readonly Sort[], field: string, isMore = false): Sort[] {
  const direction = sort.find((one) => one.field === field)?.direction
  const next: Sort[] =
    direction === undefined
      ? [{ field, direction: 'asc' }]
      : direction === 'asc'
        ? [{ field, direction: 'desc' }]
        : []
  if (!isMore) return next
  if (direction !== undefined) return sort.flatMap((one) => (one.field === field ? next : [one]))
  return [...sort.slice(0, MOST_SORTS - 1), ...next]
}
