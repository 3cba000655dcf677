import { progressOf } from './house.ts'
import type { Random } from './random.ts'
import type { Day } from './calendar.ts'
import type { World } from './world.ts'

/** What answers tend to, of five: the house gets better over the year, but the summer's rush costs it. */
export function mood(world: World, day: Day): number {
  const rush = day.month >= 6 && day.month <= 8 ? 0.35 : 0
  return 3.75 + 0.5 * progressOf(world, day) - rush
}

/** One of the options, which stand from the best to the worst. Someone's answers lean one way together. */
export function answer<Option extends string>(
  options: readonly Option[],
  { random, mean, leaning }: { random: Random; mean: number; leaning: number },
): Option {
  const score = Math.round(random.normal(mean + leaning, 0.75))
  return options[Math.min(options.length - 1, Math.max(0, 5 - score))]!
}
