import type { Query } from '@paperwright/runtime/report'

/** The names of all sources of a query. */
export function sourceNames({ from }: Query): string[] {
  return from.flatMap(({ as, joins = [] }) => [as, ...joins.map((join) => join.as)])
}

/** The source that a reference belongs to: `sale` of `sale/items` or `sale.number`. */
export function sourceOf(reference: string): string {
  return /^[A-Za-z0-9]+/.exec(reference)?.[0] ?? ''
}
