import type { Form } from '@paperwright/runtime'
import { chainLevels, orderOfLevels, type ChainLevels } from './chain-levels.ts'
import { withOrder } from './slot-order.ts'

/** A place in the chain: on a level with others, or on one of its own before a level (or behind the last). */
export type ChainPlace = { beside: number } | { before: number }

/** A slot signed at another time. What is printed where stays as it is. */
export function moveInChain(form: Form, { key, to }: { key: string; to: ChainPlace }): Form {
  const slots = form['x-signatures'] ?? []
  const levels = chainLevels(slots)
  if (!slots.some((slot) => slot.key === key)) return form
  return { ...form, 'x-signatures': withOrder(slots, orderOfLevels(arrange(levels, key, to))) }
}

/** Levels are counted as they were before. */
function arrange(levels: ChainLevels, key: string, to: ChainPlace): ChainLevels {
  const others = levels.map((keys) => keys.filter((one) => one !== key))
  const arranged =
    'beside' in to
      ? others.map((keys, level) => (level === to.beside ? [...keys, key] : keys))
      : others.toSpliced(to.before, 0, [key])
  return arranged.filter((keys) => keys.length > 0)
}

/** Where the slot goes by one step up or down: out of those beside it, or past the level next to it. */
export function stepInChain(levels: ChainLevels, key: string, by: 'up' | 'down'): ChainPlace | undefined {
  const level = levels.findIndex((keys) => keys.includes(key))
  const isAlone = levels[level]?.length === 1
  if (!isAlone) return { before: by === 'up' ? level : level + 1 }
  if (by === 'up') return level > 0 ? { before: level - 1 } : undefined
  return level < levels.length - 1 ? { before: level + 2 } : undefined
}
