import type { Query } from '@paperwright/runtime'

/** What each row of a query's answer has: a list's fields; a cross table's row groups and measures. */
export function rowKeysOf({ list, cross }: Query): string[] {
  if (list) return list.fields
  return [...(cross?.rows ?? []).map(({ field }) => field), ...Object.keys(cross?.measures ?? {})]
}
