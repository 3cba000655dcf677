import type { ResolvedField } from '@paperwright/runtime/kit'
import type { Query } from '@paperwright/runtime/report'

/** What a field or measure of a query's rows is called. */
export function titleOfRowKey(
  { cross, fields: own }: Query,
  key: string,
  fields: ReadonlyMap<string, ResolvedField> | undefined,
): string {
  return cross?.measures[key]?.title ?? own[key]?.title ?? fields?.get(key)?.title ?? key
}
