import type { ResolvedField } from '@paperwright/runtime/kit'
import type { Comparison, Condition } from '@paperwright/runtime/report'

/** Holds for any field, until it is said what it is compared with. */
export function newComparison({ key }: Pick<ResolvedField, 'key'>): Comparison {
  return { field: key, op: 'notEmpty' }
}

/** The comparisons of a condition; one of several inside several is one of all of them. */
export function comparisonsOf(condition: Condition): Comparison[] {
  return 'any' in condition ? condition.any.flatMap(comparisonsOf) : [condition]
}
