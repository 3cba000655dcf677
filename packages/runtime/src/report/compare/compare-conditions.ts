import { isDeepEqual } from '../../compare/is-deep-equal.ts'
import type { Condition } from '../definition/query.ts'
import { isComparison } from '../resolve/resolved-query.ts'
import type { NamesPair, QueryNames } from './query-names.ts'
import type { NamedComparison, NamedPart, ReportChange } from './report-change.ts'

interface ConditionsPair {
  of: NamedPart
  before: readonly Condition[] | undefined
  after: readonly Condition[] | undefined
  names: NamesPair
}

/** Conditions that came, went, or compare the same field otherwise; their order does not matter. */
export function compareConditions({ of, before = [], after = [], names }: ConditionsPair): ReportChange[] {
  const gone = before.filter((one) => !after.some((other) => isDeepEqual(one, other)))
  const fresh = after.filter((one) => !before.some((other) => isDeepEqual(one, other)))
  const changes = fresh.map((condition): ReportChange => {
    const at = gone.findIndex((one) => isSameField(one, condition))
    const now = named(condition, names.after)
    if (at < 0) return { kind: 'conditionAdded', of, condition: now }
    const [was] = gone.splice(at, 1)
    return { kind: 'conditionChanged', of, before: named(was!, names.before), after: now }
  })
  const removed = gone.map((condition): ReportChange => {
    return { kind: 'conditionRemoved', of, condition: named(condition, names.before) }
  })
  return [...removed, ...changes]
}

function isSameField(one: Condition, other: Condition): boolean {
  return isComparison(one) && isComparison(other) && one.field === other.field
}

/** One comparison, or those of which one is enough. */
function named(condition: Condition, names: QueryNames): NamedComparison[] {
  if (!isComparison(condition)) return condition.any.flatMap((one) => named(one, names))
  const { field, op, value, parameter, shift } = condition
  const column = names.column(field)
  return [
    {
      field: names.field(field),
      op,
      ...(value !== undefined && { value }),
      ...(column && { column }),
      ...(parameter !== undefined && { parameter: names.parameter(parameter) }),
      ...(shift !== undefined && { shift }),
    },
  ]
}
