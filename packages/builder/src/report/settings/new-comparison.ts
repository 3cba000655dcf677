import type { Comparison, Condition, ResolvedField } from '@paperwright/runtime'

/** Holds for any field, until it is said what it is compared with. */
export function newComparison({ key }: Pick<ResolvedField, 'key'>): Comparison {
  return { field: key, op: 'notEmpty' }
}

export function isSimple(condition: Condition): condition is Comparison {
  return !('any' in condition)
}
