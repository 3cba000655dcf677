import { Budget } from '../budget/budget.ts'
import type { SignatureSlot } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import type { ZonedMoment } from '../moment/zoned-moment.ts'
import { requireExpression } from '../rules/collect-rules.ts'
import { MOST_STEPS } from '../rules/compile-rules.ts'

/** The keys of slots whose condition does not hold for a record. One that cannot be told, as of blank fields, leaves none out. */
export function leftOut(
  slots: readonly SignatureSlot[],
  record: JsonObject,
  now: ZonedMoment,
): readonly string[] {
  const budget = new Budget(MOST_STEPS)
  return slots
    .filter(({ key, when }) => {
      if (when === undefined) return false
      return requireExpression(when, key).evaluate({ ...record }, { now, budget }) === false
    })
    .map(({ key }) => key)
}
