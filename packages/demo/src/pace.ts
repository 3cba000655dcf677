import { dayOf, demand, officeRhythm, serviceRhythm, type Day } from './calendar.ts'
import type { Random } from './random.ts'

/** What part of the whole span's work falls on a day. The parts of all days are 1 together. */
export interface Pace {
  /** Of what offices do. */
  office(day: Day): number
  /** Of what customers bring: shops, hotlines, repairs. */
  service(day: Day): number
}

/** How the house's work spreads over the span: weeks and feasts, seasons, growth, and days that are just busy. */
export function makePace(random: Random, { start, until }: { start: Day; until: Day }): Pace {
  const days = Array.from({ length: until.index - start.index + 1 }, (_, step) => dayOf(start.index + step))
  const growth = (day: Day) => 1 + 0.22 * ((day.index - start.index) / 365)
  const spread = (weightOf: (day: Day) => number) => {
    const weights = days.map((day) => weightOf(day) * growth(day) * random.skewed(1, 0.14))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return (day: Day) => (weights[day.index - start.index] ?? 0) / total
  }
  return {
    office: spread(officeRhythm),
    // Who buys in a sale asks, complains and needs repairs in the weeks after it.
    service: spread((day) => serviceRhythm(day) * (0.5 * demand(day) + 0.5 * demand(dayOf(day.index - 12)))),
  }
}
