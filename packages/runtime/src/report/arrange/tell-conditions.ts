import type { Comparison, Condition } from '../definition/query.ts'
import { isComparison, type ResolvedQuery } from '../resolve/resolved-query.ts'
import type { Table, ToldComparison } from '../result/result.ts'
import { resultColumn } from './result-column.ts'

/** The conditions of a query that say which rows count whatever its reader gives: what the reader gave is told by itself. */
export function tellConditions({ query, fields }: ResolvedQuery): Pick<Table, 'conditions'> {
  const told = (query.where ?? []).map(comparisonsOf).filter((any) => any.every(isTold))
  const conditions = told.map((any) =>
    any.map(({ field, op, value }): ToldComparison => ({
      column: resultColumn(fields.get(field)!),
      op,
      ...(value !== undefined && { value }),
    })),
  )
  return conditions.length > 0 ? { conditions } : {}
}

function comparisonsOf(condition: Condition): Comparison[] {
  return isComparison(condition) ? [condition] : condition.any.flatMap(comparisonsOf)
}

function isTold({ parameter, untold }: Comparison): boolean {
  return parameter === undefined && !untold
}
