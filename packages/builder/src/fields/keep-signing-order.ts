import type { SignatureSlot } from '@paperwright/runtime'
import { planChain } from '@paperwright/runtime/kit'

/**
 * Slots that were moved or of which some are gone, signed in the order that they had `before`: who came after one that is gone comes
 * after what that came after. Where no slot says what it comes after, the order in which they stand is the order of signing.
 */
export function keepSigningOrder(
  before: readonly SignatureSlot[],
  slots: readonly SignatureSlot[],
): SignatureSlot[] {
  if (!hasSigningOrder(before)) return [...slots]
  const plan = new Map(planChain(before).map(({ key, after }) => [key, after]))
  const kept = new Set(slots.map(({ key }) => key))
  const now = new Map(planChain(slots).map(({ key, after }) => [key, after]))
  return slots.map((slot) => {
    const after = [...new Set(comesAfter(slot.key, new Set()))]
    const isSaid = !plan.has(slot.key) || String(now.get(slot.key)) === String(after)
    return isSaid ? slot : { ...slot, after }
  })

  function comesAfter(key: string, seen: Set<string>): string[] {
    if (seen.has(key)) return []
    seen.add(key)
    return (plan.get(key) ?? []).flatMap((one) => (kept.has(one) ? [one] : comesAfter(one, seen)))
  }
}

/** Whether slots are signed in another order than they stand in. */
export function hasSigningOrder(slots: readonly SignatureSlot[]): boolean {
  return slots.some(({ after }) => after !== undefined)
}
