import { isFault, parseFormula } from '@paperwright/runtime/kit'
import type { Condition, Query } from '@paperwright/runtime/report'

/** Whether anything in a query shows, groups, compares or computes with a field. */
export function isFieldUsed(query: Query, key: string): boolean {
  const { fields, where = [], list, cross } = query
  return (
    conditionsName(where, key) ||
    Object.values(fields).some(({ formula }) => formula !== undefined && formulaReads(formula, key)) ||
    list?.fields.includes(key) === true ||
    list?.sort?.some(({ by }) => by === key) === true ||
    [...(cross?.rows ?? []), ...(cross?.columns ?? [])].some(({ field }) => field === key) ||
    Object.values(cross?.measures ?? {}).some(
      (measure) => measure.field === key || conditionsName(measure.where ?? [], key),
    )
  )
}

export function formulaReads(formula: string, key: string): boolean {
  const parsed = parseFormula(formula)
  return !isFault(parsed) && parsed.reads.some(([name]) => name === key)
}

function conditionsName(conditions: readonly Condition[], key: string): boolean {
  return conditions.some((one) => ('any' in one ? conditionsName(one.any, key) : one.field === key))
}
