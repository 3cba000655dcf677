import type { Query } from '@paperwright/runtime'

/** Keys of a query's fields and measures, which all differ. */
export function keysOfQuery({ fields, cross }: Query): string[] {
  return [...Object.keys(fields), ...Object.keys(cross?.measures ?? {})]
}
