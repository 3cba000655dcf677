import type { SignatureSlot } from '@paperwright/runtime'
import { planChain } from '@paperwright/runtime/kit'

/** The slots that each is signed after, by their keys. */
export type SlotOrder = ReadonlyMap<string, readonly string[]>

export function orderOf(slots: readonly SignatureSlot[]): SlotOrder {
  return new Map(planChain(slots).map(({ key, after }) => [key, after]))
}

/** The slots, signed in an order; each says it where it is not simply signed after the one before it. */
export function withOrder(slots: readonly SignatureSlot[], order: SlotOrder): SignatureSlot[] {
  return planChain(slots).map(({ key, after }, index) => {
    const slot = slots[index]!
    const wanted = order.get(key) ?? []
    if (isSameSet(after, wanted)) return slot
    const { after: _, ...rest } = slot
    const usual = slots.slice(Math.max(0, index - 1), index).map((one) => one.key)
    return isSameSet(usual, wanted) ? rest : { ...rest, after: [...wanted] }
  })
}

/** The slot and all that come, over others, after it: it cannot be signed after these. */
export function withFollowers(order: SlotOrder, key: string): ReadonlySet<string> {
  const found = new Set([key])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const [one, after] of order) if (after.some((before) => found.has(before))) found.add(one)
  }
  return found
}

export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key))
}
