import type { Query } from '@paperwright/runtime/report'

/** Keys of a query's fields and measures, which all differ. */
export function keysOfQuery({ fields, cross }: Query): string[] {
  return [...Object.keys(fields), ...Object.keys(cross?.measures ?? {})]
}

/** What each row of a query's answer has: a list's fields; a cross table's row groups and measures. */
export function rowKeysOf({ list, cross }: Query): string[] {
  if (list) return list.fields
  return [...(cross?.rows ?? []).map(({ field }) => field), ...Object.keys(cross?.measures ?? {})]
}
