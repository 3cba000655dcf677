import type { SignatureSlot } from '@paperwright/runtime'
import { isSameSet, orderOf, type SlotOrder } from './slot-order.ts'

/** The keys of the slots, those side by side together, in their order of signing. */
export type ChainLevels = readonly (readonly string[])[]

/** Each slot stands on the level after the last of those that it is signed after. */
export function chainLevels(slots: readonly SignatureSlot[]): ChainLevels {
  const order = orderOf(slots)
  const known = new Map<string, number>()
  const levelOf = (key: string, over: readonly string[]): number => {
    const found = known.get(key)
    if (found !== undefined) return found
    const before = (order.get(key) ?? []).filter((one) => order.has(one) && !over.includes(one))
    const level = before.reduce((most, one) => Math.max(most, levelOf(one, [...over, key]) + 1), 0)
    known.set(key, level)
    return level
  }
  const levels: string[][] = []
  for (const { key } of slots) (levels[levelOf(key, [key])] ??= []).push(key)
  return levels.filter(Boolean)
}

/** Whether each level as a whole is signed before the next, as the levels show it. */
export function isLevelled(slots: readonly SignatureSlot[]): boolean {
  const order = orderOf(slots)
  const shown = orderOfLevels(chainLevels(slots))
  return [...order].every(([key, after]) => isSameSet(after, shown.get(key) ?? []))
}

export function orderOfLevels(levels: ChainLevels): SlotOrder {
  return new Map(levels.flatMap((keys, level) => keys.map((key) => [key, levels[level - 1] ?? []])))
}
