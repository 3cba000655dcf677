import { daysOfSpan } from '../../moment/relative-span.ts'
import type { ZonedMoment } from '../../moment/zoned-moment.ts'
import type { Condition } from '../definition/query.ts'
import { isComparison, type ResolvedField, type ResolvedQuery } from './resolved-query.ts'
import { spanOf } from './spans-of-fields.ts'

/**
 * A query with the days in place of spans that move with the day (`within` `last-30-days`), as they are on the day of its
 * run: what is told, printed and kept of it says which days they were.
 */
export function settleSpans(resolved: ResolvedQuery, now: ZonedMoment): ResolvedQuery {
  const { query, fields } = resolved
  const settle = (conditions: readonly Condition[]) =>
    conditions.map((one) => settleCondition(one, fields, now))
  const { where, cross } = query
  const measures = Object.entries(cross?.measures ?? {}).map(([key, measure]) => [
    key,
    measure.where ? { ...measure, where: settle(measure.where) } : measure,
  ])
  return {
    ...resolved,
    query: {
      ...query,
      ...(where && { where: settle(where) }),
      ...(cross && { cross: { ...cross, measures: Object.fromEntries(measures) } }),
    },
  }
}

function settleCondition(
  condition: Condition,
  fields: ReadonlyMap<string, ResolvedField>,
  now: ZonedMoment,
): Condition {
  if (!isComparison(condition)) return { any: condition.any.map((one) => settleCondition(one, fields, now)) }
  if (condition.op !== 'within') return condition
  const days = daysOfSpan(condition.value, now)!
  const schema = fields.get(condition.field)?.schema
  const isOfMonths = schema !== undefined && spanOf(schema) === 'month'
  return { ...condition, op: 'between', value: isOfMonths ? days.map((day) => day.slice(0, 7)) : days }
}
